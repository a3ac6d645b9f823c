package dgram4j.node.module;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names of Node's own modules, whether this runtime has them or not.
///
/// *Source:* `require('node:module').builtinModules` of node 26.10.
public final class NodeModuleNames {
    private static final String SCHEME = "node:";

    private static final List<String> ALL = List.of(
            "_http_agent", "_http_client", "_http_common", "_http_incoming", "_http_outgoing",
            "_http_server", "_tls_common", "_tls_wrap", "assert", "assert/strict", "async_hooks",
            "buffer", "child_process", "cluster", "console", "constants", "crypto", "dgram",
            "diagnostics_channel", "dns", "dns/promises", "domain", "events", "fs", "fs/promises",
            "http", "http2", "https", "inspector", "inspector/promises", "module", "net", "os",
            "path", "path/posix", "path/win32", "perf_hooks", "process", "punycode",
            "querystring", "readline", "readline/promises", "repl", "stream", "stream/consumers",
            "stream/promises", "stream/web", "string_decoder", "sys", "timers",
            "timers/promises", "tls", "trace_events", "tty", "url", "util", "util/types", "v8",
            "vm", "wasi", "worker_threads", "zlib", "node:ffi", "node:sea", "node:sqlite",
            "node:test", "node:test/reporters");

    private static final Set<String> BARE = new HashSet<>();
    private static final Set<String> SCHEMED = new HashSet<>();

    static {
        for (String name : ALL) {
            if (hasScheme(name)) {
                SCHEMED.add(name);
            } else {
                BARE.add(name);
                SCHEMED.add(SCHEME + name);
            }
        }
    }

    private NodeModuleNames() {}

    /// All names in Node's order: those that need the scheme carry it.
    public static List<String> all() {
        return ALL;
    }

    /// True for what `require` takes for one of Node's modules, with `node:` or without.
    public static boolean isBuiltin(String specifier) {
        return BARE.contains(specifier) || SCHEMED.contains(specifier);
    }

    /// True for a name that means Node's module even without `node:`.
    static boolean isBare(String specifier) {
        return BARE.contains(specifier);
    }

    static boolean hasScheme(String specifier) {
        return specifier.startsWith(SCHEME);
    }

    /// Answers the name without `node:`.
    public static String withoutScheme(String specifier) {
        return hasScheme(specifier) ? specifier.substring(SCHEME.length()) : specifier;
    }

    /// Answers the name with `node:`.
    static String withScheme(String specifier) {
        return hasScheme(specifier) ? specifier : SCHEME + specifier;
    }
}
