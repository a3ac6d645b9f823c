package dgram4j.cli;

import java.util.List;
import java.util.Set;

/// Node's options that are taken and change nothing here: they tune an engine, a cipher library or
/// a diagnosis of Node's that a JVM does not have, or ask for what is always on.
///
/// *Source:* `node --help` and `node --v8-options` of Node 26, tried one by one.
final class IdleOptions {
    private static final Set<String> NAMES =
            Set.of(
                    // The engine's own matters.
                    "--abort-on-uncaught-exception", "--allow-natives-syntax", "--nolazy",
                    "--interpreted-frames-native-stack", "--jitless", "--max-lazy", "--no-opt",
                    "--max-semi-space-size", "--node-snapshot", "--no-node-snapshot",
                    "--perf-basic-prof", "--perf-prof", "--stack-size", "--track-heap-objects",
                    "--v8-pool-size", "--zero-fill-buffers", "--verify-base-objects",
                    "--no-verify-base-objects", "--node-memory-debug",
                    // The cipher library's and the texts'.
                    "--icu-data-dir", "--openssl-legacy-provider", "--openssl-shared-config",
                    // On without being asked for.
                    "--experimental-addon-modules", "--experimental-fetch",
                    "--experimental-global-customevent", "--experimental-global-navigator",
                    "--experimental-global-webcrypto", "--experimental-import-meta-resolve",
                    "--experimental-modules", "--experimental-repl-await",
                    "--experimental-require-module", "--experimental-vm-modules",
                    "--experimental-websocket", "--experimental-worker", "--async-context-frame",
                    "--network-family-autoselection", "--global-search-paths");

    private static final List<String> BEGINNINGS = List.of("--harmony", "--no-harmony");

    private IdleOptions() {}

    /// True for such an option.
    ///
    /// @param name the option without a value behind its equals sign
    static boolean has(String name) {
        return NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
    }
}
