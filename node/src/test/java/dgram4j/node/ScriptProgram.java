package dgram4j.node;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// A program that runs a script as the launcher does: what `process.execPath` is to scripts that
/// start others.
public final class ScriptProgram {
    private static final String PATH = "test.execPath";

    private ScriptProgram() {}

    /// Where it is; it is gone with this JVM.
    static synchronized String path() {
        String known = System.getProperty(PATH);
        if (known != null) {
            return known;
        }
        try {
            Path file = Files.createTempFile("script-program", "");
            Files.writeString(file, "#!/bin/sh\nexec " + command() + " \"$@\"\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            file.toFile().deleteOnExit();
            System.setProperty(PATH, file.toString());
            return file.toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String command() {
        List<String> words = new ArrayList<>();
        words.add(System.getProperty("java.home") + "/bin/java");
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.add("-XX:TieredStopAtLevel=1");
        words.add("-D" + PATH + "=$0");
        words.add("-cp");
        words.add(ManagementFactory.getRuntimeMXBean().getClassPath());
        StringBuilder line = new StringBuilder();
        words.forEach(word -> line.append('"').append(word).append("\" "));
        return line + ScriptProgram.class.getName();
    }

    /// Runs the first argument that is no option; those before it are the runtime's.
    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        int script = 0;
        while (all.get(script).startsWith("-")) {
            script++;
        }
        int status;
        try (NodeRuntime runtime = NodeRuntime.builder()
                .permissions(PermissionOptions.read(all.subList(0, script)))
                .execPath(path())
                .execArguments(all.subList(0, script))
                .arguments(all.subList(script + 1, all.size()))
                .stdin(new FileInputStream(FileDescriptor.in))
                .stdout(new FileOutputStream(FileDescriptor.out))
                .stderr(new FileOutputStream(FileDescriptor.err))
                .ownsProcess(true)
                .build()) {
            status = runtime.run(Path.of(all.get(script)));
        }
        System.exit(status);
    }
}
