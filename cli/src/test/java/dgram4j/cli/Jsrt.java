package dgram4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs the launcher of this checkout as a user does, in a process of its own.
final class Jsrt {
    /// The checkout's root.
    static final Path HOME = Path.of("").toAbsolutePath().getParent();

    private static final long LIMIT_SECONDS = 120;

    private final Map<String, String> environment = new HashMap<>();
    private List<String> launcher = List.of(HOME.resolve("jsrt").toString());
    private Path directory = HOME;
    private String input = "";

    /// What a run left behind.
    record Result(int status, String out, String err) {}

    Jsrt with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// Another launcher than that of the checkout, or one behind a command such as `env`.
    Jsrt by(String... words) {
        launcher = List.of(words);
        return this;
    }

    Jsrt in(Path workingDirectory) {
        directory = workingDirectory;
        return this;
    }

    Jsrt stdin(String text) {
        input = text;
        return this;
    }

    /// Runs it to its end.
    Result run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("jsrt", ".out");
        Path err = Files.createTempFile("jsrt", ".err");
        try {
            Process process = builder(arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: jsrt " + List.of(arguments));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /// Starts it and lets it run; the caller ends it.
    Process start(String... arguments) throws IOException {
        return builder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        // What this very build made is what is tested, whatever the clock says of its sources.
        builder.environment().put("JSRT_BUILD", "never");
        builder.environment().putAll(environment);
        return builder;
    }
}
