package dgram4j.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dgram4j.Dgram;
import dgram4j.Loop;
import dgram4j.SendOptions;
import dgram4j.Socket;
import dgram4j.SocketOptions;
import dgram4j.UdpException;
import dgram4j.sys.LinuxSockets;
import dgram4j.udp.driver.Capability;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.driver.UdpDriver;

import static dgram4j.sys.SocketConstants.SOCK_DGRAM;

/// The page `docs/capabilities.md`: what each driver says it can do, and what is met by who tries
/// what it cannot, in a script and in Java. What no trial can say is written by hand in
/// `before.md`, `after.md` and `meanings.txt`.
final class CapabilitiesPage {
    private static final Path SOURCES = Path.of("src/test/capabilities").toAbsolutePath();
    private static final int AF_INET = 2;
    private static final String WORKS = "works";
    private static final String SAME = "the same, with a system call a datagram";
    private static final String NOT_COUNTED = "`kernelDrops` stays 0";

    private final Map<String, Set<Capability>> abilities = new TreeMap<>();
    private final Map<String, Map<Capability, String>> inScripts = new TreeMap<>();
    private final Map<String, Map<Capability, String>> inJava = new TreeMap<>();

    /// Tries everything on every driver of this machine.
    CapabilitiesPage() throws IOException {
        for (String name : Drivers.names()) {
            try (UdpDriver driver = Drivers.named(name)) {
                abilities.put(name, driver.capabilities());
            }
            inScripts.put(name, tryInScript(name));
            inJava.put(name, tryInJava(name));
        }
    }

    /// Where a driver's word and what happens are not the same; empty when all is well.
    List<String> lies() {
        return abilities.keySet().stream().flatMap(name ->
                List.of(inScripts, inJava).stream().flatMap(tried ->
                        tried.get(name).entrySet().stream()
                                .filter(trial -> abilities.get(name).contains(trial.getKey())
                                        != trial.getValue().equals(WORKS))
                                .map(trial -> name + ": " + trial))).toList();
    }

    /// The whole page.
    String text() throws IOException {
        StringBuilder page = new StringBuilder(Files.readString(SOURCES.resolve("before.md")));
        page.append("| `Capability` | what it means | linux | nio |\n|---|---|---|---|\n");
        Map<Capability, String> meanings = meanings();
        for (Capability capability : Capability.values()) {
            page.append("| `%s` | %s | %s | %s |%n".formatted(
                    capability, meanings.get(capability),
                    has("linux", capability), has("nio", capability)));
        }
        page.append("\n## Without it\n\n");
        for (Capability capability : Capability.values()) {
            if (!abilities.get("nio").contains(capability)) {
                String script = inScripts.get("nio").get(capability);
                String java = inJava.get("nio").get(capability);
                String untold = capability == Capability.KERNEL_DROPS ? NOT_COUNTED : SAME;
                page.append("- `%s`: %s".formatted(capability, script != null ? script
                        : java != null ? "in Java " + java : untold));
                page.append(script == null || java == null ? "\n" : "; in Java " + java + "\n");
            }
        }
        return page.append(Files.readString(SOURCES.resolve("after.md"))).toString();
    }

    private String has(String driver, Capability capability) {
        return abilities.get(driver).contains(capability) ? "yes" : "no";
    }

    private static Map<Capability, String> meanings() throws IOException {
        Map<Capability, String> meanings = new EnumMap<>(Capability.class);
        for (String line : Files.readAllLines(SOURCES.resolve("meanings.txt"))) {
            int colon = line.indexOf(": ");
            meanings.put(Capability.valueOf(line.substring(0, colon)), line.substring(colon + 2));
        }
        return meanings;
    }

    // ---- a script ----

    private static Map<Capability, String> tryInScript(String driver) {
        // A script that adopts it closes it; otherwise it is closed here.
        int descriptor = LinuxSockets.socket(AF_INET, SOCK_DGRAM, 0);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (NodeRuntime runtime = NodeRuntime.builder().permissions(Permissions.all())
                .driver(driver).execArguments(List.of("--expose-internals"))
                .arguments(List.of(Integer.toString(descriptor)))
                .stdin(InputStream.nullInputStream()).stdout(output).build()) {
            runtime.run(SOURCES.resolve("try.js"));
        }
        Map<Capability, String> outcomes = new EnumMap<>(Capability.class);
        output.toString(StandardCharsets.UTF_8).lines().map(line -> line.split("\t")).forEach(
                columns -> outcomes.put(Capability.valueOf(columns[0]), columns[1]));
        if (!WORKS.equals(outcomes.get(Capability.ADOPT_DESCRIPTOR))) {
            LinuxSockets.close(descriptor);
        }
        return outcomes;
    }

    // ---- Java ----

    private static Map<Capability, String> tryInJava(String driver) {
        Map<Capability, String> outcomes = new EnumMap<>(Capability.class);
        outcomes.put(Capability.IPV6, bind(driver, SocketOptions.udp6(), "::1", socket -> { }));
        outcomes.put(Capability.BIND_BROADCAST_OF_ALL,
                bind(driver, SocketOptions.udp4(), "127.255.255.255", socket -> { }));
        outcomes.put(Capability.IPV6_ONLY,
                bind(driver, SocketOptions.udp6().ipv6Only(true), "::1", socket -> { }));
        outcomes.put(Capability.REUSE_PORT, bind(
                driver, SocketOptions.udp4().reusePort(true), "127.0.0.1", socket -> { }));
        outcomes.put(Capability.UNICAST_TTL, bind(
                driver, SocketOptions.udp4(), "127.0.0.1", socket -> socket.setTTL(16)));
        outcomes.put(Capability.PACKET_INFO, bind(
                driver, SocketOptions.udp4().packetInfo(true), "127.0.0.1", socket -> { }));
        outcomes.put(Capability.MULTICAST_ALL, bind(
                driver, SocketOptions.udp4().multicastAll(false), "127.0.0.1", socket -> { }));
        outcomes.put(Capability.BIND_TO_DEVICE, bind(
                driver, SocketOptions.udp4().bindToDevice("lo"), "127.0.0.1", socket -> { }));
        outcomes.put(Capability.SEND_OPTIONS, send(driver, SendOptions.none().ttl(1)));
        return outcomes;
    }

    private static String send(String driver, SendOptions how) {
        StringBuilder outcome = new StringBuilder();
        try (Loop loop = Loop.open(driver)) {
            Socket socket = Dgram.createSocket(SocketOptions.udp4().loop(loop));
            socket.send(new byte[1], 9, "127.0.0.1", how, (error, bytes) -> {
                outcome.append(error.map(CapabilitiesPage::told).orElse(WORKS));
                socket.close();
            });
            loop.run();
        }
        return outcome.toString();
    }

    private interface Use {
        void of(Socket socket);
    }

    private static String bind(String driver, SocketOptions options, String address, Use use) {
        StringBuilder outcome = new StringBuilder();
        try (Loop loop = Loop.open(driver)) {
            Socket socket = Dgram.createSocket(options.loop(loop));
            socket.onError(error -> outcome.append(told(error)));
            socket.bind(0, address, () -> {
                try {
                    use.of(socket);
                    outcome.append(WORKS);
                } catch (UdpException refused) {
                    outcome.append(told(refused));
                }
                socket.close();
            });
            loop.run();
        }
        return outcome.toString();
    }

    private static String told(UdpException error) {
        return "`%s [%s]: %s`".formatted(
                error.getClass().getSimpleName(), error.code(), error.getMessage());
    }
}
