package dgram4j.node.child;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dgram4j.sys.Errno;
import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxSockets;
import dgram4j.sys.LinuxSpawn;

/// Starts programs by `posix_spawn`.
///
/// *Thread:* any.
public final class Spawner {
    private static final int ENOEXEC = 8;
    private static final int ENOTDIR = 20;
    private static final String DEFAULT_PATH = "/usr/local/bin:/bin:/usr/bin";

    private Spawner() {}

    /// What a program is started with.
    ///
    /// @param file its name, looked for in the variables' `PATH`, or its path
    /// @param arguments all of them, its own name first
    /// @param variables each as `name=value`
    /// @param directory where it is to be
    /// @param streams for each descriptor of its own "pipe", "ipc", "ignore", or the number of the
    ///     descriptor of this process it is to be
    /// @param detached true for a session of its own
    public record Command(
            String file, List<String> arguments, List<String> variables, String directory,
            List<String> streams, boolean detached) {}

    /// What came of it: −errno, or the process, and our end of the channel of messages if there is
    /// to be one.
    public record Started(int errno, SpawnedProcess process, LocalSocket channel) {}

    /// True where it can be done.
    public static boolean isAvailable() {
        return LinuxAbi.current().isPresent();
    }

    /// Starts a program.
    public static Started start(Command command) {
        Path directory = Path.of(command.directory());
        if (!Files.isDirectory(directory)) {
            return new Started(Files.exists(directory) ? -ENOTDIR : -Errno.ENOENT, null, null);
        }
        int count = command.streams().size();
        LocalSocket[] ours = new LocalSocket[count];
        List<Integer> theirs = new ArrayList<>();
        List<Integer> descriptors = new ArrayList<>();
        LocalSocket channel = null;
        int pid = 0;
        try {
            for (int i = 0; i < count && pid == 0; i++) {
                String kind = command.streams().get(i);
                if (!kind.equals("pipe") && !kind.equals("ipc")) {
                    descriptors.add(
                            kind.equals("ignore") ? LinuxSpawn.NOTHING : Integer.parseInt(kind));
                    continue;
                }
                long pair = LinuxSockets.socketPair();
                if (pair < 0) {
                    pid = (int) pair;
                    continue;
                }
                LocalSocket end = new LocalSocket((int) pair);
                theirs.add((int) (pair >> Integer.SIZE));
                descriptors.add(theirs.getLast());
                if (kind.equals("ipc")) {
                    channel = end;
                } else {
                    ours[i] = end;
                }
            }
            pid = pid < 0 ? pid : spawn(command, descriptors);
        } finally {
            theirs.forEach(LinuxSockets::close);
        }
        if (pid < 0) {
            close(ours, channel);
            return new Started(pid, null, null);
        }
        return new Started(0, new SpawnedProcess(pid, ours), channel);
    }

    private static void close(LocalSocket[] ours, LocalSocket channel) {
        for (LocalSocket each : ours) {
            if (each != null) {
                each.close();
            }
        }
        if (channel != null) {
            channel.close();
        }
    }

    // As execvp(3): the first that can be run; one that may not be is remembered.
    private static int spawn(Command command, List<Integer> descriptors) {
        if (command.file().contains("/")) {
            return spawnFile(command.file(), command, descriptors);
        }
        int result = -Errno.ENOENT;
        for (String folder : path(command).split(":", -1)) {
            Path file = Path.of(command.directory(), folder).resolve(command.file());
            if (folder.startsWith("/")) {
                file = Path.of(folder, command.file());
            }
            if (!Files.isRegularFile(file)) {
                continue;
            }
            int pid = spawnFile(file.toString(), command, descriptors);
            if (pid != -Errno.ENOENT && pid != -Errno.EACCES) {
                return pid;
            }
            result = pid == -Errno.EACCES ? pid : result;
        }
        return result;
    }

    private static String path(Command command) {
        return command.variables().stream().filter(pair -> pair.startsWith("PATH="))
                .map(pair -> pair.substring("PATH=".length())).reduce((a, b) -> b)
                .orElse(DEFAULT_PATH);
    }

    private static int spawnFile(String file, Command command, List<Integer> descriptors) {
        int pid = LinuxSpawn.spawn(new LinuxSpawn.Program(
                file, command.arguments(), command.variables(), command.directory(), descriptors,
                command.detached()));
        if (pid != -ENOEXEC) {
            return pid;
        }
        // A script that does not say what runs it.
        List<String> shell = new ArrayList<>(List.of("/bin/sh", file));
        shell.addAll(command.arguments().subList(
                Math.min(1, command.arguments().size()), command.arguments().size()));
        return LinuxSpawn.spawn(new LinuxSpawn.Program(
                "/bin/sh", shell, command.variables(), command.directory(), descriptors,
                command.detached()));
    }
}
