package dgram4j.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one run of a work has told.
///
/// @param numbers by name: the program's own, and what was seen from outside
/// @param bins milliseconds since the process was started, and messages received by then
record Sample(Map<String, Double> numbers, List<double[]> bins) {
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\":(-?[0-9.eE+-]+)");
    private static final double TWO_SECONDS = 2_000;
    private static final Pattern BIN = Pattern.compile("\\[([0-9.]+),([0-9.]+)\\]");

    static Sample read(String json, long peakBytes) {
        Map<String, Double> numbers = new HashMap<>();
        Matcher number = NUMBER.matcher(json);
        while (number.find()) {
            numbers.put(number.group(1), Double.parseDouble(number.group(2)));
        }
        List<double[]> bins = new ArrayList<>();
        Matcher bin = BIN.matcher(json);
        while (bin.find()) {
            bins.add(new double[] {
                Double.parseDouble(bin.group(1)), Double.parseDouble(bin.group(2))});
        }
        numbers.put("peakMiB", peakBytes / 1048576.0);
        Sample sample = new Sample(numbers, bins);
        if (!bins.isEmpty()) {
            double script = sample.number("script");
            if (Double.isFinite(script)) {
                numbers.put("first2sOfScript", sample.receivedAt(TWO_SECONDS + script));
            }
            numbers.put("first2sOfProcess", sample.receivedAt(TWO_SECONDS));
        }
        return sample;
    }

    double number(String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }

    double value(Work.Metric metric) {
        return switch (metric) {
            case RATE -> number("received") / (number("nanos") / 1e9);
            case P50 -> number("p50");
            case P99 -> number("p99");
            case CPU -> cpuMicros();
        };
    }

    /// CPU time of a message, in microseconds; not a number where the runtime cannot tell.
    double cpuMicros() {
        double used = number("cpuMicros");
        return used < 0 || number("received") == 0 ? Double.NaN : used / number("received");
    }

    /// Of one core, in the part that counts.
    double cpuShare() {
        return number("cpuMicros") * 1000 / number("nanos");
    }

    /// The share of what was sent that did not arrive.
    double loss() {
        double sent = number("sent");
        return sent > 0 ? Math.max(0, 1 - number("received") / sent) : Double.NaN;
    }

    /// Messages received by so many milliseconds after the process was started.
    double receivedAt(double millis) {
        double[] before = {0, 0};
        for (double[] bin : bins) {
            if (bin[0] >= millis) {
                double share = (millis - before[0]) / (bin[0] - before[0]);
                return before[1] + share * (bin[1] - before[1]);
            }
            before = bin;
        }
        return before[1];
    }
}
