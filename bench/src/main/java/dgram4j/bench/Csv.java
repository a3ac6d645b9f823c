package dgram4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All samples as a file of comma-separated values, written as they come, and read again for the
/// page in `docs/`. Before them stand lines with `#`: the command, the machine, the date.
final class Csv {
    private static final List<String> NUMBERS = List.of("nanos", "cpuMicros", "sent", "received",
            "p50", "p99", "p999", "peakMiB", "first2sOfScript", "first2sOfProcess");
    private static final int KEYS = 4;

    private final Path file;

    Csv(Path file, List<String> about) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        StringBuilder head = new StringBuilder();
        about.forEach(line -> head.append("# ").append(line).append('\n'));
        head.append("work,peer,version,round,").append(String.join(",", NUMBERS)).append('\n');
        Files.writeString(file, head);
    }

    void add(List<Outcome> outcomes) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Outcome outcome : outcomes) {
            int round = 0;
            for (Sample sample : outcome.samples()) {
                lines.append(outcome.work().name()).append(',').append(outcome.peer().name())
                        .append(',').append(outcome.peer().version()).append(',').append(++round);
                for (String name : NUMBERS) {
                    double value = sample.number(name);
                    lines.append(',').append(Double.isFinite(value)
                            ? String.format(Locale.ROOT, "%.6g", value) : "");
                }
                lines.append('\n');
            }
        }
        Files.writeString(file, lines, StandardOpenOption.APPEND);
    }

    /// The lines with `#`, without it.
    static List<String> about(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2)).toList();
    }

    /// The samples, by work and peer in the order they stand in the file; of works that are no
    /// more, none.
    static Map<String, List<Outcome>> read(Path file) throws IOException {
        Map<String, List<Outcome>> works = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            if (line.startsWith("#") || line.startsWith("work,") || cells.length < KEYS) {
                continue;
            }
            Works.find(cells[0]).ifPresent(work ->
                    outcome(works, work, cells[1], cells[2]).samples().add(sample(cells)));
        }
        return works;
    }

    private static Outcome outcome(
            Map<String, List<Outcome>> works, Work work, String peer, String version) {
        List<Outcome> outcomes = works.computeIfAbsent(work.name(), name -> new ArrayList<>());
        return outcomes.stream().filter(one -> one.peer().name().equals(peer)).findFirst()
                .orElseGet(() -> {
                    Outcome made = new Outcome(work, Peers.absent(peer, version));
                    outcomes.add(made);
                    return made;
                });
    }

    private static Sample sample(String[] cells) {
        Map<String, Double> numbers = new HashMap<>();
        for (int i = 0; i < NUMBERS.size() && i + KEYS < cells.length; i++) {
            if (!cells[i + KEYS].isEmpty()) {
                numbers.put(NUMBERS.get(i), Double.parseDouble(cells[i + KEYS]));
            }
        }
        return new Sample(numbers, List.of());
    }
}
