package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs scripts in the network it finds itself in, on every driver, all in this one JVM; and the
/// other host's script on a thread that enters the other host's namespace first (a namespace is a
/// thread's, and its threads'). What each script said is told between marks, see
/// [NetworkScriptsTest].
///
/// Arguments: the other host's process id or `-`, the drivers, the scripts, each list with commas.
/// Among the scripts may be the name of [NetworkJavaCases].
final class NetworkHosts {
    /// Begins a line that is not the script's: `@@ driver script`, `@@ status N`, `@@ end`.
    static final String MARK = "@@ ";

    /// Where the other host takes requests.
    static final String ADDRESS = "10.77.0.2";
    static final String PORT = "7000";

    private NetworkHosts() {}

    public static void main(String[] arguments) {
        if (!arguments[0].equals("-")) {
            Thread far = new Thread(() -> runFar(arguments[0]), "far host");
            far.setDaemon(true);
            far.start();
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String driver : arguments[1].split(",")) {
            for (String script : arguments[2].split(",")) {
                out.println(MARK + driver + " " + script);
                ByteArrayOutputStream errors = new ByteArrayOutputStream();
                int status = script.equals(NetworkJavaCases.NAME)
                        ? new NetworkJavaCases(driver, arguments[0]).run(out)
                        : run(driver, script, out, errors);
                out.println(MARK + "status " + status);
                out.print(errors.toString(StandardCharsets.UTF_8));
                out.println(MARK + "end");
            }
        }
        // The other host would go on for ever.
        Runtime.getRuntime().halt(0);
    }

    private static int run(String driver, String script, OutputStream out, OutputStream errors) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("DGRAM_LACKS", DriverAbilities.lacking(driver));
        try (NodeRuntime runtime = NodeRuntime.builder().permissions(Permissions.all())
                .driver(driver).environment(environment)
                .workingDirectory(PrivateNetwork.SCRIPTS)
                .stdin(InputStream.nullInputStream()).stdout(out).stderr(errors).build()) {
            return runtime.run(PrivateNetwork.SCRIPTS.resolve(script));
        }
    }

    private static void runFar(String pid) {
        NetworkNamespace.enter(pid);
        try (NodeRuntime runtime = NodeRuntime.builder().permissions(Permissions.all())
                .arguments(List.of(ADDRESS, PORT)).stdin(InputStream.nullInputStream())
                .stdout(System.err).build()) {
            runtime.run(PrivateNetwork.SCRIPTS.resolve("far.js"));
        }
    }
}
