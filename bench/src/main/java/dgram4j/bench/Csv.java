package dgram4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/// All samples as a file of comma-separated values, written as they come.
final class Csv {
    private static final String HEAD = "work,peer,version,round,metric,value,loss,"
            + "cpu_us_per_message,peak_mib,p50,p99,p999,first_2s_of_script,first_2s_of_process\n";

    private final Path file;

    Csv(Path file) throws IOException {
        this.file = file;
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.writeString(file, HEAD);
    }

    void add(List<Outcome> outcomes) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Outcome outcome : outcomes) {
            int round = 0;
            for (Sample sample : outcome.samples()) {
                lines.append(outcome.work().name()).append(',').append(outcome.peer().name())
                        .append(',').append(outcome.peer().version()).append(',').append(++round)
                        .append(',').append(outcome.work().metric().unit.replace(',', ' '));
                for (double value : new double[] {
                    sample.value(outcome.work().metric()), sample.loss(), sample.cpuMicros(),
                    sample.number("peakMiB"), sample.number("p50"), sample.number("p99"),
                    sample.number("p999"), sample.firstMessages(2000, true),
                    sample.firstMessages(2000, false)}) {
                    lines.append(',');
                    if (Double.isFinite(value)) {
                        lines.append(String.format(Locale.ROOT, "%.6g", value));
                    }
                }
                lines.append('\n');
            }
        }
        Files.writeString(file, lines, StandardOpenOption.APPEND);
    }
}
