package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// Runs the scripts under `src/test/js/dgram` on every driver; each of their cases is a test.
///
/// `-Ddgram=bind` runs those scripts only whose name contains `bind`.
class DgramScriptsTest {
    private static final Path FOLDER = Path.of("src/test/js/dgram").toAbsolutePath();
    private static final String SKIP = " # SKIP ";

    @TestFactory
    Stream<DynamicNode> everyCaseOfEveryScriptOnEveryDriver() throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(FOLDER)) {
            String only = System.getProperty("dgram", "");
            scripts = files.filter(file -> file.getFileName().toString().startsWith("test_dgram_"))
                    .filter(file -> file.getFileName().toString().contains(only))
                    .sorted()
                    .toList();
        }
        return Drivers.names().stream().map(driver -> DynamicContainer.dynamicContainer(
                driver, scripts.stream().map(script -> scriptOn(driver, script))));
    }

    private static DynamicNode scriptOn(String driver, Path script) {
        // The script runs when its container is opened, its cases are told one by one then.
        return DynamicContainer.dynamicContainer(
                script.getFileName().toString(),
                Stream.of(script).flatMap(file -> casesOf(driver, file).stream()));
    }

    private static List<DynamicTest> casesOf(String driver, Path script) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("DGRAM_LACKS", lacking(driver));
        int status;
        try (NodeRuntime runtime = NodeRuntime.builder()
                .driver(driver).environment(environment).workingDirectory(FOLDER)
                .stdout(output).stderr(errors).build()) {
            status = runtime.run(script);
        }
        String told = output.toString(StandardCharsets.UTF_8);
        List<DynamicTest> cases = read(told);
        cases.add(dynamicTest("ends with status 0 and nothing on standard error", () -> {
            assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(told).contains("1.." + (cases.size() - 1));
            assertThat(status).isZero();
        }));
        return cases;
    }

    private static List<DynamicTest> read(String told) {
        List<DynamicTest> cases = new ArrayList<>();
        String[] lines = told.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("ok - ")) {
                cases.add(passed(lines[i].substring("ok - ".length())));
            } else if (lines[i].startsWith("not ok - ")) {
                StringBuilder reason = new StringBuilder();
                for (int k = i + 1; k < lines.length && lines[k].startsWith("# "); k++) {
                    reason.append(lines[k].substring(2)).append('\n');
                }
                String text = reason.toString();
                cases.add(dynamicTest(lines[i].substring("not ok - ".length()), () -> {
                    throw new AssertionError(text);
                }));
            }
        }
        return cases;
    }

    private static DynamicTest passed(String name) {
        int skip = name.indexOf(SKIP);
        return skip < 0
                ? dynamicTest(name, () -> { })
                : dynamicTest(name.substring(0, skip), () -> abort(name.substring(skip + 1)));
    }

    private static String lacking(String driver) {
        try (UdpDriver instance = Drivers.named(driver)) {
            EnumSet<Capability> missing = EnumSet.allOf(Capability.class);
            missing.removeAll(instance.capabilities());
            return missing.stream().map(Enum::name).collect(Collectors.joining(","));
        }
    }
}
