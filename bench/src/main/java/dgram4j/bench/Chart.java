package dgram4j.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A line chart: one line a peer, named where it ends.
final class Chart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 84;
    private static final int RIGHT = 104;
    private static final int TOP = 68;
    private static final int BOTTOM = 56;
    private static final int NAME_HEIGHT = 16;

    private record Line(String peer, List<double[]> points) {
        double last() {
            return points.getLast()[1];
        }
    }

    /// A point of a line that is told in words.
    private record Mark(String peer, double x, double y, String words) {
    }

    private final String title;
    private final String subtitle;
    private final String across;
    private final String up;
    private final List<Line> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    Chart(String title, String subtitle, String across, String up) {
        this.title = title;
        this.subtitle = subtitle;
        this.across = across;
        this.up = up;
    }

    /// Adds a line of points (x, y), in order of x; those without a number are left out.
    void line(String peer, List<double[]> points) {
        List<double[]> shown =
                points.stream().filter(point -> Double.isFinite(point[1])).toList();
        if (!shown.isEmpty()) {
            lines.add(new Line(peer, shown));
        }
    }

    void mark(String peer, double x, double y, String words) {
        marks.add(new Mark(peer, x, y, words));
    }

    /// The picture with an axis of powers of ten up, and across a mark at each step that was made.
    String ofSteps(List<Double> steps, boolean log) {
        List<Double> values = values().stream().filter(value -> value > 0).toList();
        return svg(Axis.at(steps, log), Axis.ofPowers(values.getFirst(), values.getLast()), true);
    }

    /// The picture with both axes beginning at nothing.
    String fromZero() {
        double most = lines.stream().mapToDouble(line -> line.points().getLast()[0]).max()
                .orElse(1);
        return svg(Axis.fromZero(most / 1.05), Axis.fromZero(values().getLast()), false);
    }

    private List<Double> values() {
        return lines.stream().flatMap(line -> line.points().stream()).map(point -> point[1])
                .sorted().toList();
    }

    private String svg(Axis x, Axis y, boolean dots) {
        Svg svg = new Svg(WIDTH, HEIGHT, title, subtitle,
                title + ": " + up + " against " + across);
        for (double at : y.marks()) {
            svg.gridLine(LEFT, vertical(y, at), WIDTH - RIGHT, vertical(y, at));
            svg.text(LEFT - 8, vertical(y, at) + 4, "end", "quiet", Axis.label(at));
        }
        for (double at : x.marks()) {
            svg.gridLine(horizontal(x, at), TOP, horizontal(x, at), HEIGHT - BOTTOM);
            svg.text(horizontal(x, at), HEIGHT - BOTTOM + 18, "middle", "quiet", Axis.label(at));
        }
        svg.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", "quiet", across);
        svg.upwards((TOP + HEIGHT - BOTTOM) / 2.0, up);
        for (Line line : lines) {
            draw(svg, line, x, y, dots);
        }
        names(svg, x, y);
        for (Mark mark : marks) {
            svg.dot(mark.peer(), horizontal(x, mark.x()), vertical(y, mark.y()), 4);
            svg.text(horizontal(x, mark.x()) - 8, vertical(y, mark.y()) - 6, "end", "",
                    mark.words());
        }
        return svg.end();
    }

    private static void draw(Svg svg, Line line, Axis x, Axis y, boolean dots) {
        StringBuilder path = new StringBuilder();
        for (double[] point : line.points()) {
            if (y.log() && point[1] <= 0) {
                continue;
            }
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L",
                    horizontal(x, point[0]), vertical(y, point[1])));
            if (dots) {
                svg.dot(line.peer(), horizontal(x, point[0]), vertical(y, point[1]), 3);
            }
        }
        svg.path(line.peer(), path.toString());
    }

    /// Each line's name beside its end, as near as the others' leave room.
    private void names(Svg svg, Axis x, Axis y) {
        double free = TOP - NAME_HEIGHT;
        List<Line> downwards = lines.stream()
                .sorted(Comparator.comparingDouble(Line::last).reversed()).toList();
        List<Double> places = new ArrayList<>();
        for (Line line : downwards) {
            double last = y.log() ? Math.max(line.last(), y.from()) : line.last();
            free = Math.max(free + NAME_HEIGHT, vertical(y, last));
            places.add(free);
        }
        double over = Math.max(0, free - (HEIGHT - BOTTOM));
        for (int i = downwards.size() - 1; i >= 0; i--) {
            double most = HEIGHT - BOTTOM - (downwards.size() - 1.0 - i) * NAME_HEIGHT;
            double place = over > 0 ? Math.min(places.get(i), most) : places.get(i);
            Line line = downwards.get(i);
            double end = Math.max(horizontal(x, line.points().getLast()[0]), WIDTH - RIGHT - 1);
            svg.dot(line.peer(), end + 10, place, 4);
            svg.text(end + 18, place + 4, "start", "", line.peer());
        }
    }

    private static double horizontal(Axis axis, double value) {
        return LEFT + axis.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private static double vertical(Axis axis, double value) {
        return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - TOP - BOTTOM);
    }
}
