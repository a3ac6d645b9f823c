package dgram4j.node.module;

/// A place in a source, as messages show it: file and line, the line, carets below it.
final class Excerpt {
    private Excerpt() {}

    /// Answers the excerpt for `length` characters from `offset` on.
    static String of(String file, String text, int offset, int length) {
        int start = lineStart(text, offset);
        long number = text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        return file + ":" + number + "\n" + line(text, offset) + "\n"
                + " ".repeat(offset - start) + "^".repeat(length);
    }

    /// Answers the line that `offset` is in.
    static String line(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return text.substring(lineStart(text, offset), end < 0 ? text.length() : end);
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }
}
