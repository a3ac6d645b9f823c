package dgram4j.node;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dgram4j.udp.driver.Drivers;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// Runs the scripts under `src/test/js/netns`, and the cases of the Java face, in networks made for
/// them, on every driver, and the scripts on a Node 26 where one is found; each case is a test.
/// Where networks cannot be made each case is skipped by its name.
///
/// A JVM cannot move to another network, so one is started there for all scripts of a network.
/// `-Dnetns=bursts` runs those scripts only whose name contains `bursts`.
class NetworkScriptsTest {
    private static final Pattern CASE = Pattern.compile("(?m)^ *test\\(['`]([^'`]+)['`]");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?ms)^@@ (?<which>\\w+ \\S+)\\n(?<output>.*?)^@@ status (?<status>-?\\d+)\\n"
                    + "(?<errors>.*?)^@@ end$");
    private static final String BARE = "// Network: bare";

    private static final Optional<String> REFUSAL = PrivateNetwork.refusal();

    @TestFactory
    Stream<DynamicNode> betweenHosts() throws IOException {
        List<String> scripts = new ArrayList<>(scripts(false));
        scripts.add(NetworkJavaCases.NAME);
        return onEveryDriver(scripts, NetworkScriptsTest::runBetweenHosts);
    }

    @TestFactory
    Stream<DynamicNode> withNothingButLoopback() throws IOException {
        return onEveryDriver(scripts(true), NetworkScriptsTest::runBare);
    }

    @TestFactory
    Stream<DynamicNode> onNode() throws IOException {
        Optional<String> node = Node26.find();
        if (node.isEmpty()) {
            return Stream.of(dynamicTest(Node26.NOT_FOUND, () -> abort(Node26.NOT_FOUND)));
        }
        return Stream.concat(scripts(false).stream(), scripts(true).stream())
                .map(script -> REFUSAL.isPresent()
                        ? skipped(script)
                        : dynamicContainer(script, Stream.of(script)
                                .flatMap(name -> runOnNode(node.get(), name).stream())));
    }

    // ---- in a JVM ----

    private interface Launch {
        PrivateNetwork.Result run(List<String> scripts) throws IOException, InterruptedException;
    }

    private static Stream<DynamicNode> onEveryDriver(List<String> scripts, Launch launch) {
        List<String> drivers = Drivers.names();
        if (REFUSAL.isPresent()) {
            return drivers.stream().map(driver -> dynamicContainer(
                    driver, scripts.stream().map(NetworkScriptsTest::skipped)));
        }
        PrivateNetwork.Result result = launched(launch, scripts);
        Map<String, List<DynamicTest>> told = read(result.output());
        return drivers.stream().map(driver -> dynamicContainer(
                driver, scripts.stream().map(script -> dynamicContainer(
                        script, told.getOrDefault(driver + " " + script, missing(result))))));
    }

    private static PrivateNetwork.Result launched(Launch launch, List<String> scripts) {
        try {
            return launch.run(scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static PrivateNetwork.Result runBetweenHosts(List<String> scripts)
            throws IOException, InterruptedException {
        try (PrivateNetwork network = new PrivateNetwork("hosts")) {
            return network.run(java(network.farPid(), scripts, List.of()));
        }
    }

    private static PrivateNetwork.Result runBare(List<String> scripts)
            throws IOException, InterruptedException {
        try (PrivateNetwork network = new PrivateNetwork("bare")) {
            String home = "-Duser.home=" + network.folder().resolve("home");
            return network.runAsNobody(java("-", scripts, List.of(home)));
        }
    }

    /// This very JVM once more, but for what it runs.
    private static List<String> java(String farPid, List<String> scripts, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"),
                NetworkHosts.class.getName(), farPid, String.join(",", Drivers.names()),
                String.join(",", scripts)));
        return command;
    }

    /// What each script has told, by driver and script.
    private static Map<String, List<DynamicTest>> read(String output) {
        Map<String, List<DynamicTest>> told = new HashMap<>();
        Matcher script = SCRIPT.matcher(output);
        while (script.find()) {
            told.put(script.group("which"), DgramScripts.tests(
                    script.group("output"), script.group("errors"),
                    Integer.parseInt(script.group("status"))));
        }
        return told;
    }

    private static List<DynamicTest> missing(PrivateNetwork.Result result) {
        return List.of(dynamicTest("was run", () -> {
            throw new AssertionError(result.toString());
        }));
    }

    // ---- on Node ----

    private static List<DynamicTest> runOnNode(String node, String script) {
        boolean bare = text(script).contains(BARE);
        String path = PrivateNetwork.SCRIPTS.resolve(script).toString();
        PrivateNetwork.Result result = launched(scripts -> {
            try (PrivateNetwork network = new PrivateNetwork(bare ? "bare" : "hosts")) {
                if (bare) {
                    return network.runAsNobody(scripts);
                }
                Process far = network.startFar(List.of(node,
                        path.replace(script, "far.js"), NetworkHosts.ADDRESS, NetworkHosts.PORT));
                try {
                    return network.run(scripts);
                } finally {
                    far.destroy();
                }
            }
        }, List.of(node, path));
        return DgramScripts.tests(result.output(), result.errors(), result.status());
    }

    // ---- scripts ----

    private static List<String> scripts(boolean bare) throws IOException {
        String only = System.getProperty("netns", "");
        try (Stream<Path> files = Files.list(PrivateNetwork.SCRIPTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("test_") && name.contains(only))
                    .filter(name -> text(name).contains(BARE) == bare)
                    .sorted()
                    .toList();
        }
    }

    private static DynamicContainer skipped(String script) {
        Stream<String> names = script.equals(NetworkJavaCases.NAME)
                ? NetworkJavaCases.names()
                : CASE.matcher(text(script)).results().map(found -> found.group(1));
        return dynamicContainer(script, names.map(
                name -> dynamicTest(name, () -> abort(REFUSAL.orElseThrow()))));
    }

    private static String text(String script) {
        try {
            return Files.readString(PrivateNetwork.SCRIPTS.resolve(script));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
