package dgram4j.conformance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs one file in a process of its own.
final class TestProcess {
    private static final Pattern SKIPPED = Pattern.compile("(?m)^1\\.\\.0 # Skipped: (.*)$");
    private static final int FIRST_PORT = 12346;
    private static final int DETAIL_LINES = 25;

    private final String executable;
    private final long limitSeconds;

    TestProcess(String executable, long limitSeconds) {
        this.executable = executable;
        this.limitSeconds = limitSeconds;
    }

    /// Runs a file; `slot` is a number no other file that runs now has.
    Outcome run(NodeTest test, int slot) {
        Path output = null;
        Path scratch = null;
        try {
            output = Files.createTempFile("conformance-", ".out");
            scratch = Files.createTempDirectory("conformance-");
            return run(test, slot, output.toFile(), scratch);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(Outcome.Kind.FAILED, "interrupted");
        } finally {
            delete(output);
            delete(scratch);
        }
    }

    private Outcome run(NodeTest test, int slot, File output, Path scratch)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(executable);
        command.addAll(test.flags());
        command.add(test.file().toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(test.file().getParent().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output);
        Map<String, String> environment = builder.environment();
        environment.put("NODE_TEST_DIR", scratch.toString());
        environment.put("TEST_THREAD_ID", Integer.toString(slot));
        environment.put("NODE_COMMON_PORT", Integer.toString(FIRST_PORT + 10 * slot));
        environment.putAll(test.variables());
        Process process = builder.start();
        boolean ended = process.waitFor(limitSeconds, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        String text = Files.readString(output.toPath(), StandardCharsets.ISO_8859_1);
        if (!ended) {
            return new Outcome(
                    Outcome.Kind.TIMED_OUT, "after " + limitSeconds + " s\n" + tail(text));
        }
        return judge(process.exitValue(), text);
    }

    private static Outcome judge(int status, String text) {
        if (status != 0) {
            return new Outcome(Outcome.Kind.FAILED, "status " + status + "\n" + tail(text));
        }
        Matcher skipped = SKIPPED.matcher(text);
        return skipped.find()
                ? new Outcome(Outcome.Kind.SKIPPED_ITSELF, skipped.group(1))
                : new Outcome(Outcome.Kind.PASSED, "");
    }

    private static String tail(String text) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - DETAIL_LINES),
                lines.size()));
    }

    private static void delete(Path path) {
        if (path == null) {
            return;
        }
        try {
            if (Files.isDirectory(path)) {
                for (Path inside : Files.list(path).toList()) {
                    delete(inside);
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException left) {
            System.err.println("conformance: cannot remove " + path + ": " + left.getMessage());
        }
    }
}
