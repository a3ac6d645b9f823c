package dgram4j.bench;

import java.util.Locale;

/// An SVG picture in the making, for light pages and for dark ones: shapes are coloured by classes,
/// a peer's own is its name.
///
/// *Units:* pixels of the picture's own width and height.
final class Svg {
    /// Each peer's colour, on white and on black.
    private static final String STYLE = """
              <style>
                .card { fill: #ffffff; stroke: #d0d7de }
                .grid { stroke: #e6eaef }
                text { fill: #1f2328 }
                .quiet { fill: #59636e; font-size: 12px }
                .title { font-size: 15px; font-weight: 600 }
                .jsrt { color: #d1242f } .node { color: #1a7f37 } .bun { color: #9a6700 }
                .deno { color: #6e7781 } .node-on-path { color: #6a7f1a } .javet { color: #bf3989 }
                .java { color: #0969da } .nio { color: #8250df } .netty { color: #bc4c00 }
                .vertx { color: #1b7c83 } .c { color: #24292f }
                @media (prefers-color-scheme: dark) {
                  .card { fill: #0d1117; stroke: #30363d }
                  .grid { stroke: #262c36 }
                  text { fill: #f0f6fc }
                  .quiet { fill: #9198a1 }
                  .jsrt { color: #ff7b72 } .node { color: #56d364 } .bun { color: #e3b341 }
                  .deno { color: #8b949e } .node-on-path { color: #b5cc4d }
                  .javet { color: #ff9bce } .java { color: #79c0ff } .nio { color: #d2a8ff }
                  .netty { color: #ffa657 } .vertx { color: #39c5cf } .c { color: #f0f6fc }
                }
              </style>
            """;

    private final StringBuilder text = new StringBuilder();

    /// @param told what the picture shows, for those who do not see it
    Svg(int width, int height, String title, String subtitle, String told) {
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" \
                font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="%s">
                """, width, height, escaped(told));
        text.append(STYLE);
        add("  <rect class=\"card\" x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"6\"/>%n",
                width - 1, height - 1);
        text(20, 28, "start", "title", title);
        text(20, 48, "start", "quiet", subtitle);
    }

    /// @param shade its class; "quiet", "title", or none
    void text(double x, double y, String anchor, String shade, String words) {
        add("  <text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>%n", x, y, anchor,
                shade.isEmpty() ? "" : " class=\"" + shade + "\"", escaped(words));
    }

    /// Words that read upwards, in the middle of the left edge.
    void upwards(double y, String words) {
        add("  <text transform=\"translate(24 %.1f) rotate(-90)\" text-anchor=\"middle\" "
                + "class=\"quiet\">%s</text>%n", y, escaped(words));
    }

    void gridLine(double x1, double y1, double x2, double y2) {
        add("  <line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                x1, y1, x2, y2);
    }

    /// A line of a peer's; ours is thicker.
    void path(String peer, String steps) {
        add("  <path class=\"%s\" d=\"%s\" fill=\"none\" stroke=\"currentColor\" "
                + "stroke-width=\"%s\" stroke-linejoin=\"round\"/>%n", peer, steps,
                peer.equals("jsrt") ? "2.5" : "1.75");
    }

    void dot(String peer, double x, double y, double radius) {
        add("  <circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"currentColor\"/>%n",
                peer, x, y, radius);
    }

    void bar(String peer, double x, double y, double width, double height) {
        add("  <rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" "
                + "fill=\"currentColor\"/>%n", peer, x, y, width, height);
    }

    /// The whole picture.
    String end() {
        return text + "</svg>\n";
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
