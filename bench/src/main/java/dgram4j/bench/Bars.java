package dgram4j.bench;

import java.util.ArrayList;
import java.util.List;

/// A bar chart: a group a work, a bar a peer, each group to a scale of its own.
final class Bars {
    private static final int WIDTH = 720;
    private static final int TOP = 72;
    private static final int NAMES = 76;
    private static final int LONGEST = 500;
    private static final int BAR = 15;
    private static final int STEP = 19;
    private static final int HEAD = 22;
    private static final int GAP = 14;

    private record Bar(String peer, double value) {
    }

    private record Group(String name, List<Bar> bars) {
    }

    private final String title;
    private final String subtitle;
    private final List<Group> groups = new ArrayList<>();

    Bars(String title, String subtitle) {
        this.title = title;
        this.subtitle = subtitle;
    }

    /// Begins a group; bars that are added belong to it.
    void group(String name) {
        groups.add(new Group(name, new ArrayList<>()));
    }

    /// Adds a bar, the first of its group being ours; one without a number is left out.
    void bar(String peer, double value) {
        if (Double.isFinite(value)) {
            groups.getLast().bars().add(new Bar(peer, value));
        }
    }

    String svg() {
        int height = TOP;
        for (Group group : groups) {
            height += HEAD + STEP * group.bars().size() + GAP;
        }
        Svg svg = new Svg(WIDTH, height, title, subtitle, title);
        int y = TOP;
        for (Group group : groups) {
            svg.text(20, y + 12, "start", "", group.name());
            y += HEAD;
            draw(svg, group, y);
            y += STEP * group.bars().size() + GAP;
        }
        return svg.end();
    }

    private static void draw(Svg svg, Group group, int top) {
        double most = group.bars().stream().mapToDouble(Bar::value).max().orElse(1);
        double ours = group.bars().isEmpty() ? 0 : group.bars().getFirst().value();
        for (int i = 0; i < group.bars().size(); i++) {
            Bar bar = group.bars().get(i);
            double width = Math.max(1, LONGEST * bar.value() / most);
            double y = top + i * STEP;
            svg.text(NAMES - 8, y + BAR - 3, "end", "quiet", bar.peer());
            svg.bar(bar.peer(), NAMES, y, width, BAR);
            String times = i == 0 ? "" : "  (" + Table.number(ours / bar.value()) + "×)";
            svg.text(NAMES + width + 6, y + BAR - 3, "start", "quiet",
                    Axis.label(bar.value()) + times);
        }
    }
}
