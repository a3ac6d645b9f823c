package dgram4j.node.binding;

import java.util.Map;
import java.util.function.Function;

import dgram4j.node.core.Environment;

/// The table of bindings: a name JavaScript asks for, and what makes its object.
public final class Bindings {
    private static final Map<String, Function<Environment, Object>> TABLE =
            Map.ofEntries(
                    Map.entry("block_list", environment -> new BlockListBinding()),
                    Map.entry("async_context", environment -> new AsyncContextBinding()),
                    Map.entry("bytes", environment -> new BytesBinding()),
                    Map.entry("contextify", ContextifyBinding::new),
                    Map.entry("crypto", CryptoBinding::new),
                    Map.entry("crypto_keys", CryptoKeysBinding::new),
                    Map.entry("encoding", environment -> new EncodingBinding()),
                    Map.entry("errno", environment -> new ErrnoBinding()),
                    Map.entry("fs", FsBinding::new),
                    Map.entry("fs_watch", WatchBinding::new),
                    Map.entry("heap", environment -> new HeapBinding()),
                    Map.entry("input", InputBinding::new),
                    Map.entry("modules", ModulesBinding::new),
                    Map.entry("messaging", MessagingBinding::new),
                    Map.entry("processes", ProcessesBinding::new),
                    Map.entry("name_servers", NameServersBinding::new),
                    Map.entry("os", environment -> new OsBinding()),
                    Map.entry("output", OutputBinding::new),
                    Map.entry("performance", environment -> new PerformanceBinding()),
                    Map.entry("permission", PermissionBinding::new),
                    Map.entry("process", ProcessBinding::new),
                    Map.entry("repl", ReplBinding::new),
                    Map.entry("resolver", ResolverBinding::new),
                    Map.entry("signals", SignalsBinding::new),
                    Map.entry("tcp_wrap", TcpBinding::new),
                    Map.entry("terminal", TerminalBinding::new),
                    Map.entry("timers", TimersBinding::new),
                    Map.entry("tls", environment -> new TlsBinding()),
                    Map.entry("udp_wrap", UdpBinding::new),
                    Map.entry("workers", WorkersBinding::new),
                    Map.entry("url", environment -> new UrlBinding()),
                    Map.entry("util", environment -> new UtilBinding()),
                    Map.entry("zlib", ZlibBinding::new));

    private Bindings() {}

    /// A new binding object, or null if there is none of that name.
    ///
    /// *Lifetime:* JavaScript keeps one a name and runtime.
    @SuppressWarnings("exports") // The package is open for the engine to call, not for use.
    public static Object create(String name, Environment environment) {
        Function<Environment, Object> maker = TABLE.get(name);
        return maker == null ? null : maker.apply(environment);
    }
}
