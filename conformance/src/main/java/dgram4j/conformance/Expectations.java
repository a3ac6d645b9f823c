package dgram4j.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is expected of each file: that it passes, or that it fails or is not run, and why.
///
/// A line of the list is `pass FILE`, `fail FILE: reason` or `skip FILE: reason`; empty lines and
/// those that begin with `#` are for readers.
final class Expectations {
    /// What a file is expected to do.
    enum Kind { PASS, FAIL, SKIP, UNLISTED }

    /// One line of the list.
    ///
    /// @param reason why it does not pass; empty if it does
    record Expectation(Kind kind, String reason) {}

    private static final Expectation NONE = new Expectation(Kind.UNLISTED, "");

    private final Map<String, Expectation> byFile = new LinkedHashMap<>();

    private Expectations() {}

    /// Reads a list.
    ///
    /// *Errors:* `IllegalArgumentException` naming the line that is none, that gives no reason, or
    /// that speaks of a file once more.
    static Expectations parse(List<String> lines) {
        Expectations expectations = new Expectations();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!expectations.take(line)) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + line);
            }
        }
        return expectations;
    }

    /// Takes lines that say something else of files that are listed already.
    ///
    /// *Errors:* `IllegalArgumentException` naming the line that is none.
    void change(List<String> lines) {
        for (Map.Entry<String, Expectation> other : parse(lines).byFile.entrySet()) {
            // A list of less than all files is changed as far as it goes.
            byFile.computeIfPresent(other.getKey(), (file, before) -> other.getValue());
        }
    }

    private boolean take(String line) {
        String[] words = line.split("\\s+", 2);
        if (words.length < 2) {
            return false;
        }
        int colon = words[1].indexOf(':');
        String file = colon < 0 ? words[1] : words[1].substring(0, colon);
        String reason = colon < 0 ? "" : words[1].substring(colon + 1).strip();
        Kind kind = switch (words[0]) {
            case "pass" -> Kind.PASS;
            case "fail" -> Kind.FAIL;
            case "skip" -> Kind.SKIP;
            default -> Kind.UNLISTED;
        };
        boolean clear = kind == Kind.PASS ? reason.isEmpty() : !reason.isEmpty();
        return kind != Kind.UNLISTED && clear
                && byFile.putIfAbsent(file, new Expectation(kind, reason)) == null;
    }

    /// What is expected of a file.
    Expectation of(String file) {
        return byFile.getOrDefault(file, NONE);
    }

    /// The files there are expectations for, in the list's order.
    List<String> files() {
        return List.copyOf(byFile.keySet());
    }
}
