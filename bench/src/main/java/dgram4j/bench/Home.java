package dgram4j.bench;

import java.nio.file.Path;

/// The checkout, as `bench/run` names it.
final class Home {
    private static final Path ROOT = Path.of(System.getProperty("dgram4j.home", "."));

    private Home() {
    }

    static Path path(String inside) {
        return ROOT.resolve(inside);
    }

    static String file(String inside) {
        return path(inside).toString();
    }
}
