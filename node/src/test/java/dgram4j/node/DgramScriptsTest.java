package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.Drivers;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

/// Runs the scripts under `src/test/js/dgram` on every driver, and on the first of them once more
/// with datagrams that keep to JavaScript; each of their cases is a test. On the first driver a
/// script has its engine alone, as in `jsrt`; on the others it shares one.
///
/// `-Ddgram=bind` runs those scripts only whose name contains `bind`. With `-Ddrivers=all` they
/// also run on drivers that join nothing, or whose joined sends are refused at random; without it
/// only the bursts do.
class DgramScriptsTest {
    /// The linux driver made worse, by a service among the tests of `udp`.
    private static final List<String> ALTERED = List.of("linux-plain", "linux-refusing");

    /// Behind a driver's name: without the short way.
    private static final String IN_JAVASCRIPT = " in JavaScript";

    @TestFactory
    Stream<DynamicNode> everyCaseOfEveryScriptOnEveryDriver() {
        List<Path> scripts = DgramScripts.all();
        List<String> drivers = new ArrayList<>(Drivers.names());
        drivers.add(drivers.getFirst() + IN_JAVASCRIPT);
        if (drivers.contains("linux")) {
            drivers.addAll(ALTERED);
        }
        return drivers.stream().map(driver -> DynamicContainer.dynamicContainer(
                driver, scripts.stream().filter(script -> runsOn(driver, script))
                        .map(script -> scriptOn(driver, script))));
    }

    private static boolean runsOn(String driver, Path script) {
        return !ALTERED.contains(driver) || "all".equals(System.getProperty("drivers"))
                || script.toString().endsWith("bursts.js");
    }

    /// Where joined sends are refused, small buffers hold no more than anywhere.
    private static String lacking(String driver) {
        String lacking = DriverAbilities.lacking(driver.replace(IN_JAVASCRIPT, ""));
        return ALTERED.contains(driver) ? lacking + "," + Capability.SEGMENTED_RECEIVE : lacking;
    }

    private static DynamicNode scriptOn(String driver, Path script) {
        // The script runs when its container is opened, its cases are told one by one then.
        return dynamicContainer(
                script.getFileName().toString(),
                Stream.of(script).flatMap(file -> casesOf(driver, file).stream()));
    }

    private static List<DynamicTest> casesOf(String driver, Path script) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("DGRAM_LACKS", lacking(driver));
        if (driver.endsWith(IN_JAVASCRIPT)) {
            environment.put("JSRT_SHORT_WAY", "off");
        }
        int status;
        try (NodeRuntime runtime = NodeRuntime.builder().permissions(Permissions.all())
                .driver(driver.replace(IN_JAVASCRIPT, "")).environment(environment)
                .ownsProcess(driver.equals(Drivers.names().getFirst()))
                .workingDirectory(DgramScripts.FOLDER)
                .execArguments(DgramScripts.flags(script))
                .stdout(output).stderr(errors).build()) {
            status = runtime.run(script);
        }
        return DgramScripts.tests(
                output.toString(StandardCharsets.UTF_8),
                errors.toString(StandardCharsets.UTF_8),
                status);
    }
}
