package dgram4j.bench.peer;

import java.util.HashMap;
import java.util.Map;

/// The `--name value` pairs a work was started with.
final class Options {
    private final Map<String, String> given = new HashMap<>();

    Options(String[] arguments, int from) {
        for (int i = from; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i].substring(2), arguments[i + 1]);
        }
    }

    String text(String name, String fallback) {
        return given.getOrDefault(name, fallback);
    }

    int number(String name, int fallback) {
        return Integer.parseInt(text(name, Integer.toString(fallback)));
    }

    double seconds(String name, double fallback) {
        return Double.parseDouble(text(name, Double.toString(fallback)));
    }

    int size() {
        return number("size", 64);
    }

    int count() {
        return number("count", 100);
    }
}
