package dgram4j.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A network of its own, made by the script `network` in namespaces of its own, and programs that
/// run in it. Who may make a user namespace needs no other right.
final class PrivateNetwork implements AutoCloseable {
    static final Path SCRIPTS = Path.of("src/test/js/netns").toAbsolutePath();

    private static final List<List<String>> WAYS = List.of(
            List.of("unshare", "-rn"), List.of("unshare", "-n"));
    private static final List<String> NOBODY = List.of(
            "unshare", "-U", "--map-user=65534", "--map-group=65534", "--");
    private static final long LIMIT_SECONDS = 300;

    private final Path folder = Files.createTempDirectory("netns");
    private final Process holder;
    private final boolean userNamespace;
    private final String near;
    private final String far;

    /// What a program left behind.
    record Result(int status, String output, String errors) {}

    /// Makes a network of this shape: `hosts` or `bare`.
    ///
    /// *Errors:* `IOException` with what `network` said.
    PrivateNetwork(String shape) throws IOException {
        List<String> way = WAYS.stream().filter(PrivateNetwork::works).findFirst()
                .orElseThrow(() -> new IOException("no network namespaces here"));
        userNamespace = way.contains("-rn");
        List<String> command = new ArrayList<>(way);
        command.addAll(List.of(
                SCRIPTS.resolve("network").toString(), shape, folder.toString()));
        Path errors = folder.resolve("errors");
        holder = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        BufferedReader told = holder.inputReader();
        String line = told.readLine();
        if (line == null) {
            throw new IOException("no network: " + Files.readString(errors));
        }
        String[] pids = line.split(" ");
        near = pids[0];
        far = pids[1];
    }

    /// Why no such network can be made here; empty if it can.
    static Optional<String> refusal() {
        if (WAYS.stream().noneMatch(PrivateNetwork::works)) {
            return Optional.of("needs network namespaces (unshare -rn)");
        }
        try (PrivateNetwork network = new PrivateNetwork("hosts")) {
            return network.holder.isAlive() ? Optional.empty() : Optional.of("the network ended");
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static boolean works(List<String> way) {
        List<String> command = new ArrayList<>(way);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The process id by which the other host's namespace is known.
    String farPid() {
        return far;
    }

    /// Where the network listens for commands.
    Path folder() {
        return folder;
    }

    /// Runs a program on this host.
    Result run(List<String> command) throws IOException, InterruptedException {
        return run(List.of(), command, Optional.empty());
    }

    /// Runs a program on this host as a user without rights, with a home nobody can write.
    Result runAsNobody(List<String> command) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("home"));
        if (!home.toFile().setWritable(false)) {
            throw new IOException("the home stays writable");
        }
        return run(NOBODY, command, Optional.of(home));
    }

    private Result run(List<String> as, List<String> command, Optional<Path> home)
            throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(enter(near));
        whole.addAll(as);
        whole.addAll(command);
        Path output = Files.createTempFile(folder, "run", ".out");
        Path errors = Files.createTempFile(folder, "run", ".err");
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("NETNS_FOLDER", folder.toString());
        home.ifPresent(path -> builder.environment().put("HOME", path.toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return new Result(-1, Files.readString(output), "still ran after " + LIMIT_SECONDS
                    + " s\n" + Files.readString(errors));
        }
        return new Result(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    /// Starts a program on the other host; the caller ends it.
    Process startFar(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(enter(far));
        whole.addAll(command);
        return new ProcessBuilder(whole)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private List<String> enter(String pid) {
        return userNamespace
                ? List.of("nsenter", "-U", "--preserve-credentials", "-n", "-t", pid, "--")
                : List.of("nsenter", "-n", "-t", pid, "--");
    }

    /// Ends the network; what still runs in it has none any more.
    @Override
    public void close() throws IOException {
        holder.destroy();
        holder.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
