package dgram4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line chart as SVG: one line a peer, numbers on both axes.
final class Chart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 80;
    private static final int RIGHT = 120;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final List<String> COLORS = List.of(
            "#c0392b", "#2471a3", "#1e8449", "#7d3c98", "#b9770e", "#566573", "#117a65", "#6e2c00");

    private record Line(String name, List<double[]> points) {
    }

    private final String title;
    private final String across;
    private final String up;
    private final boolean logAcross;
    private final boolean logUp;
    private final List<Line> lines = new ArrayList<>();

    Chart(String title, String across, boolean logAcross, String up, boolean logUp) {
        this.title = title;
        this.across = across;
        this.logAcross = logAcross;
        this.up = up;
        this.logUp = logUp;
    }

    /// Adds a line of points (x, y); those that no axis can show are left out.
    void add(String name, List<double[]> points) {
        List<double[]> shown = points.stream().filter(point -> Double.isFinite(point[1])
                && (!logAcross || point[0] > 0) && (!logUp || point[1] > 0)).toList();
        if (!shown.isEmpty()) {
            lines.add(new Line(name, shown));
        }
    }

    String svg() {
        Axis x = Axis.over(lines.stream().flatMap(line -> line.points().stream())
                .mapToDouble(point -> point[0]).toArray(), logAcross);
        Axis y = Axis.over(lines.stream().flatMap(line -> line.points().stream())
                .mapToDouble(point -> point[1]).toArray(), logUp);
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" \
                font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="22" font-size="15">%s</text>
                """, WIDTH, HEIGHT, LEFT, title));
        for (double tick : y.ticks()) {
            double at = vertical(y, tick);
            svg.append(segment(LEFT, at, WIDTH - RIGHT, at, "#ddd", 1));
            svg.append(text(LEFT - 6, at + 4, "end", label(tick)));
        }
        for (double tick : x.ticks()) {
            double at = horizontal(x, tick);
            svg.append(segment(at, TOP, at, HEIGHT - BOTTOM, "#eee", 1));
            svg.append(text(at, HEIGHT - BOTTOM + 16, "middle", label(tick)));
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", across));
        svg.append(String.format(Locale.ROOT, "<text transform=\"translate(16 %d) rotate(-90)\" "
                + "text-anchor=\"middle\">%s</text>%n", HEIGHT / 2, up));
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), COLORS.get(i % COLORS.size()), x, y, i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, Line line, String color, Axis x, Axis y, int index) {
        StringBuilder path = new StringBuilder();
        for (double[] point : line.points()) {
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L",
                    horizontal(x, point[0]), vertical(y, point[1])));
        }
        svg.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"").append(color)
                .append("\" stroke-width=\"2\"/>\n");
        int at = TOP + 16 * index + 8;
        svg.append(segment(WIDTH - RIGHT + 8, at, WIDTH - RIGHT + 28, at, color, 3));
        svg.append(text(WIDTH - RIGHT + 33, at + 4, "start", line.name()));
    }

    private static double horizontal(Axis axis, double value) {
        return LEFT + axis.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private static double vertical(Axis axis, double value) {
        return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static String segment(
            double x1, double y1, double x2, double y2, String color, int width) {
        return String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" "
                + "stroke=\"%s\" stroke-width=\"%d\"/>%n", x1, y1, x2, y2, color, width);
    }

    private static String text(double x, double y, String anchor, String words) {
        return String.format(Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words);
    }

    private static String label(double value) {
        if (value >= 1e6) {
            return trimmed(value / 1e6) + " M";
        }
        return value >= 1e4 ? trimmed(value / 1e3) + " k" : trimmed(value);
    }

    private static String trimmed(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    /// One axis: from where to where, and where it has marks.
    private record Axis(double from, double to, boolean log) {
        static Axis over(double[] values, boolean log) {
            double least = Double.MAX_VALUE;
            double most = log ? 1 : 0;
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            if (values.length == 0) {
                return new Axis(log ? 1 : 0, 10, log);
            }
            return log ? new Axis(Math.pow(10, Math.floor(Math.log10(least))),
                    Math.pow(10, Math.ceil(Math.log10(most) + 0.01)), true)
                    : new Axis(0, most * 1.05, false);
        }

        double share(double value) {
            return log ? Math.log(value / from) / Math.log(to / from)
                    : (value - from) / (to - from);
        }

        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            if (log) {
                for (double tick = from; tick <= to * 1.001; tick *= 10) {
                    ticks.add(tick);
                }
                return ticks;
            }
            double rough = (to - from) / 6;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = rough / power < 2 ? 2 * power : rough / power < 5 ? 5 * power
                    : 10 * power;
            for (double tick = from; tick <= to; tick += step) {
                ticks.add(tick);
            }
            return ticks;
        }
    }
}
