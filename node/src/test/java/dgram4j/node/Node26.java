package dgram4j.node;

import java.io.IOException;
import java.util.Optional;

/// The real Node that tests compare with, where one is found: the program that the environment
/// variable `DGRAM4J_NODE` names, else `node` on the path.
final class Node26 {
    static final String NOT_FOUND = "needs a node v26.x (DGRAM4J_NODE or on the path)";
    private static final String VERSION = "v26.";

    private Node26() {}

    static Optional<String> find() {
        String named = System.getenv().getOrDefault("DGRAM4J_NODE", "node");
        try {
            Process process = new ProcessBuilder(named, "--version").start();
            String version = new String(process.getInputStream().readAllBytes());
            return version.startsWith(VERSION) ? Optional.of(named) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
