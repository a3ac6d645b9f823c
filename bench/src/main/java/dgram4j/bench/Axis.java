package dgram4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One axis of a chart: from where to where, and where it has marks.
///
/// @param log whether equal ways are equal ratios
record Axis(double from, double to, boolean log, List<Double> marks) {
    private static final int MARKS = 8;

    /// From nothing to a little more than the most there is.
    static Axis fromZero(double most) {
        double to = most > 0 ? most * 1.05 : 1;
        double power = Math.pow(10, Math.floor(Math.log10(to / MARKS)));
        double least = to / MARKS / power;
        double step = power * (least <= 1 ? 1 : least <= 2 ? 2 : least <= 5 ? 5 : 10);
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i * step <= to; i++) {
            marks.add(i * step);
        }
        return new Axis(0, to, false, marks);
    }

    /// Whole powers of ten around what there is.
    static Axis ofPowers(double least, double most) {
        int first = (int) Math.floor(Math.log10(least));
        int last = Math.max(first + 1, (int) Math.ceil(Math.log10(most)));
        List<Double> marks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            marks.add(Math.pow(10, power));
        }
        return new Axis(marks.getFirst(), marks.getLast(), true, marks);
    }

    /// One mark at each of these, which are in order.
    static Axis at(List<Double> marks, boolean log) {
        return new Axis(log ? marks.getFirst() : 0, marks.getLast(), log, marks);
    }

    /// How far along the axis a value is: 0 at its beginning, 1 at its end.
    double share(double value) {
        return log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }

    /// A number as short as it can be read: "2.78 M", "184 k".
    static String label(double value) {
        if (value >= 1e6) {
            return trimmed(value / 1e6) + " M";
        }
        return value >= 1e4 ? trimmed(value / 1e3) + " k" : trimmed(value);
    }

    private static String trimmed(double value) {
        String digits = String.format(Locale.ROOT,
                value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
        return digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits;
    }
}
