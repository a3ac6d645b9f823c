package dgram4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.Context;

/// `--cpu-prof`: samples the script's stacks while it runs, and leaves a `.cpuprofile` for Chrome's
/// DevTools.
///
/// The sampler is that of GraalVM's tools, whose jar is on the class path and is loaded only when
/// its properties are set. It writes a tree of its own, which is made into Chrome's.
final class Profile implements AutoCloseable {
    private static final String TOOL = "polyglot.cpusampler";

    /// On busy machines stacks asked for more often are mostly not to be had in time.
    private static final int USUAL_PERIOD_MILLIS = 10;

    /// Until a context is there, the sampler must not look for it.
    private static final int DELAY_MILLIS = 200;

    private static final int MICROS_PER_MILLI = 1_000;

    private final Path tree;
    private final Path result;

    private Profile(Path tree, Path result) {
        this.tree = tree;
        this.result = result;
    }

    /// Begins if the options ask for it; else null.
    static Profile of(List<String> options) throws IOException {
        if (!options.contains("--cpu-prof")) {
            return null;
        }
        String interval = Options.lastValue(options, "--cpu-prof-interval").orElse("");
        int period = interval.matches("\\d{4,9}")
                ? Integer.parseInt(interval) / MICROS_PER_MILLI : USUAL_PERIOD_MILLIS;
        Path folder = Path.of(Options.lastValue(options, "--cpu-prof-dir").orElse(""));
        String name = Options.lastValue(options, "--cpu-prof-name").orElseGet(Profile::usualName);
        Path tree = Files.createTempFile("jsrt-profile", ".json");
        settings(tree, period).forEach(System::setProperty);
        return new Profile(tree, folder.resolve(name));
    }

    private static Map<String, String> settings(Path tree, int periodMillis) {
        return Map.of(
                TOOL, "true",
                TOOL + ".Output", "json",
                TOOL + ".OutputFile", tree.toString(),
                TOOL + ".GatherHitTimes", "true",
                TOOL + ".Delay", String.valueOf(DELAY_MILLIS),
                TOOL + ".Period", String.valueOf(periodMillis));
    }

    private static String usualName() {
        String now = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd.HHmmss"));
        return "CPU." + now + "." + ProcessHandle.current().pid() + ".0.001.cpuprofile";
    }

    @Override
    public void close() throws IOException {
        // The sampler wrote when the script's engine ended. The one that makes the file is not to
        // be sampled.
        settings(tree, 1).keySet().forEach(System::clearProperty);
        if (result.getParent() != null) {
            Files.createDirectories(result.getParent());
        }
        Files.writeString(result, converted(Files.readString(tree)));
        Files.delete(tree);
    }

    private static String converted(String sampled) throws IOException {
        try (InputStream in = Profile.class.getResourceAsStream("cpu_profile.js");
                Context context = Context.newBuilder("js").allowExperimentalOptions(true)
                        .option("engine.WarnInterpreterOnly", "false").build()) {
            String converter = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return context.eval("js", converter).execute(sampled).asString();
        }
    }
}
