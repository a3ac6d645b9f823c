package dgram4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dgram4j.node.PermissionOptions;

/// The launcher's options by what follows them, and those of `NODE_OPTIONS`.
final class Options {
    /// Options that take no value.
    private static final Set<String> FLAGS =
            Set.of(
                    "--no-warnings", "--no-deprecation", "--throw-deprecation",
                    "--trace-deprecation", "--trace-warnings", "--trace-uncaught",
                    "--enable-source-maps", "--preserve-symlinks", "--preserve-symlinks-main",
                    "--strip-types", "--no-strip-types", "--experimental-strip-types",
                    "--no-experimental-strip-types", "--cpu-prof",
                    "--test-only", "--test-force-exit",
                    "--watch-preserve-output",
                    "--no-experimental-global-navigator", "--no-experimental-websocket",
                    "--no-network-family-autoselection", "--insecure-http-parser",
                    "--tls-min-v1.2", "--tls-min-v1.3", "--tls-max-v1.2", "--tls-max-v1.3",
                    "--expose-internals", "--expose-gc", "--test-udp-no-try-send");

    /// Options that take a value, after `=` or as the next argument.
    private static final Set<String> VALUED =
            Set.of(
                    "--input-type", "--conditions", "-C", "--dns-result-order",
                    "--stack-trace-limit", "--unhandled-rejections", "--title",
                    "--disable-warning", "--redirect-warnings", "--max-http-header-size",
                    "--tls-cipher-list", "--network-family-autoselection-attempt-timeout",
                    "-r", "--require", "--import", "--env-file", "--env-file-if-exists",
                    "--inspect-port", "--cpu-prof-dir", "--cpu-prof-name", "--cpu-prof-interval",
                    "--test-reporter", "--test-reporter-destination", "--test-name-pattern",
                    "--test-skip-pattern", "--test-concurrency", "--test-timeout",
                    "--watch-path");

    /// Options that may have a value, after `=` only.
    private static final Set<String> OPEN =
            Set.of(
                    "--inspect", "--inspect-brk", "--inspect-wait",
                    // `bin/jsrt` has the JVM keep to it.
                    "--max-old-space-size", "--max_old_space_size");

    /// What says what to run, or is about one command line: not for `NODE_OPTIONS`.
    private static final Set<String> COMMAND_LINE_ONLY =
            Set.of(
                    "--env-file", "--env-file-if-exists", "--expose-internals",
                    "--test-udp-no-try-send", "--watch-path", "--watch-preserve-output");

    private Options() {}

    /// How an option is followed.
    enum Shape {
        /// Nothing follows.
        ALONE,
        /// The next argument is its value.
        VALUE_FOLLOWS,
        /// There is no such option.
        UNKNOWN
    }

    /// How the option `argument`, as it stands on the line, is followed.
    static Shape shape(String argument) {
        String name = name(argument);
        boolean hasValue = name.length() < argument.length();
        if (PermissionOptions.needsValue(argument)) {
            return Shape.VALUE_FOLLOWS;
        }
        if (VALUED.contains(name)) {
            return hasValue ? Shape.ALONE : Shape.VALUE_FOLLOWS;
        }
        boolean known = FLAGS.contains(argument) || OPEN.contains(name)
                || PermissionOptions.takes(argument) || IdleOptions.has(name);
        return known ? Shape.ALONE : Shape.UNKNOWN;
    }

    /// The option without the value behind its equals sign.
    static String name(String argument) {
        int equals = argument.indexOf('=');
        return equals < 0 ? argument : argument.substring(0, equals);
    }

    /// The value of the option's last appearance among `options`.
    static Optional<String> lastValue(List<String> options, String name) {
        String value = null;
        for (int at = 0; at < options.size(); at++) {
            String option = options.get(at);
            if (option.equals(name) && at + 1 < options.size()) {
                value = options.get(++at);
            } else if (option.startsWith(name + "=")) {
                value = option.substring(name.length() + 1);
            }
        }
        return Optional.ofNullable(value);
    }

    /// The options that a value of `NODE_OPTIONS` holds, as separate words.
    ///
    /// *Errors:* [Arguments.BadArguments] for what may not stand there.
    static List<String> ofVariable(String text) {
        List<String> words = split(text);
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            Shape shape = shape(word);
            if (shape == Shape.UNKNOWN || COMMAND_LINE_ONLY.contains(name(word))) {
                throw new Arguments.BadArguments(word + " is not allowed in NODE_OPTIONS");
            }
            if (shape == Shape.VALUE_FOLLOWS && ++at == words.size()) {
                throw new Arguments.BadArguments(word + " requires an argument");
            }
        }
        return words;
    }

    // Spaces part words but for those in double quotes; a backslash there keeps what follows it.
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '\\') {
                if (++at == text.length()) {
                    throw new Arguments.BadArguments(
                            "invalid value for NODE_OPTIONS (invalid escape)");
                }
                word.append(text.charAt(at));
            } else if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (c == ' ' && !quoted) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quoted) {
            throw new Arguments.BadArguments(
                    "invalid value for NODE_OPTIONS (unterminated string)");
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
