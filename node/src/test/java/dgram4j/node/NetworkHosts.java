package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs scripts in the network it finds itself in, on every driver, all in this one JVM; and the
/// other host's script on a thread that enters the other host's namespace first (a namespace is a
/// thread's, and its threads'). What each script said is told between marks, see
/// [NetworkScriptsTest].
///
/// Arguments: the other host's process id or `-`, the drivers, the scripts, each list with commas.
final class NetworkHosts {
    /// Begins a line that is not the script's: `@@ driver script`, `@@ status N`, `@@ end`.
    static final String MARK = "@@ ";

    /// Where the other host takes requests.
    static final String ADDRESS = "10.77.0.2";
    static final String PORT = "7000";

    private static final int CLONE_NEWNET = 0x4000_0000;

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
                int status = run(driver, script, out, errors);
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
        try (NodeRuntime runtime = NodeRuntime.builder()
                .driver(driver).environment(environment)
                .workingDirectory(PrivateNetwork.SCRIPTS)
                .stdin(InputStream.nullInputStream()).stdout(out).stderr(errors).build()) {
            return runtime.run(PrivateNetwork.SCRIPTS.resolve(script));
        }
    }

    private static void runFar(String pid) {
        enterNamespace(Path.of("/proc", pid, "ns", "net"));
        try (NodeRuntime runtime = NodeRuntime.builder()
                .arguments(List.of(ADDRESS, PORT)).stdin(InputStream.nullInputStream())
                .stdout(System.err).build()) {
            runtime.run(PrivateNetwork.SCRIPTS.resolve("far.js"));
        }
    }

    /// This thread, and those it starts, are in that network namespace from now on.
    @SuppressWarnings("restricted") // Calls of the system are what this is about.
    private static void enterNamespace(Path file) {
        Linker linker = Linker.nativeLinker();
        MethodHandle open = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("open"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        MethodHandle setns = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setns"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(file.toString());
            int descriptor = (int) open.invokeExact(name, 0);
            int result = (int) setns.invokeExact(descriptor, CLONE_NEWNET);
            if (result != 0) {
                throw new IllegalStateException("cannot enter " + file);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
