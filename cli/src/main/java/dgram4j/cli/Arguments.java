package dgram4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the command line asks for, read as node reads it: options first, then the script, then the
/// script's own arguments.
///
/// @param task what to do
/// @param text the script's path, or the code of `-e` and `-p`; empty where the task needs none
/// @param options the launcher's own options, as `process.execArgv` shows them
/// @param scriptArguments what follows the script
record Arguments(Task task, String text, List<String> options, List<String> scriptArguments) {

    /// What can be asked for.
    enum Task {
        RUN_FILE, RUN_INPUT, EVALUATE, PRINT, CHECK, SHOW_VERSION, SHOW_HELP
    }

    /// Options that take no value and only change how a script runs.
    private static final Set<String> FLAGS =
            Set.of(
                    "--no-warnings", "--no-deprecation", "--throw-deprecation",
                    "--trace-deprecation", "--trace-warnings", "--trace-uncaught",
                    "--enable-source-maps", "--preserve-symlinks", "--preserve-symlinks-main",
                    "--expose-internals", "--expose-gc", "--test-udp-no-try-send");

    /// Options that take a value, after `=` or as the next argument.
    private static final Set<String> VALUED =
            Set.of(
                    "--input-type", "--conditions", "-C", "--dns-result-order",
                    "--stack-trace-limit", "--unhandled-rejections");

    Arguments {
        options = List.copyOf(options);
        scriptArguments = List.copyOf(scriptArguments);
    }

    /// Reads a command line.
    ///
    /// *Errors:* [BadArguments], with the line to show.
    static Arguments read(String... line) {
        return new Reader(line).read();
    }

    /// A command line that makes no sense; its message is the line to show.
    static final class BadArguments extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadArguments(String message) {
            super(message);
        }
    }

    private static final class Reader {
        private final String[] line;
        private final List<String> options = new ArrayList<>();
        private int next;
        private Task task = Task.RUN_FILE;
        private boolean prints;
        private String code;

        Reader(String[] line) {
            this.line = line;
        }

        Arguments read() {
            while (next < line.length && isOption(line[next])) {
                String option = line[next++];
                if (option.equals("--")) {
                    break;
                }
                take(option);
            }
            List<String> rest = List.of(line).subList(next, line.length);
            if (task != Task.RUN_FILE && task != Task.CHECK) {
                return new Arguments(task, "", options, rest);
            }
            if (code != null) {
                return new Arguments(prints ? Task.PRINT : Task.EVALUATE, code, options, rest);
            }
            return ofScript(rest);
        }

        private Arguments ofScript(List<String> rest) {
            if (rest.isEmpty() || rest.getFirst().equals("-")) {
                // Node shows the dash to the script.
                return new Arguments(Task.RUN_INPUT, "", options, rest);
            }
            return new Arguments(task, rest.getFirst(), options, rest.subList(1, rest.size()));
        }

        private static boolean isOption(String argument) {
            return argument.startsWith("-") && !argument.equals("-");
        }

        private void take(String option) {
            options.add(option);
            switch (option) {
                case "-v", "--version" -> task = Task.SHOW_VERSION;
                case "-h", "--help" -> task = Task.SHOW_HELP;
                case "-c", "--check" -> task = Task.CHECK;
                case "-e", "--eval" -> code = value(option);
                case "-pe" -> {
                    prints = true;
                    code = value("--eval");
                }
                case "-p", "--print" -> {
                    prints = true;
                    // Without code of its own it is about that of `-e`, or of standard input.
                    if (next < line.length && !line[next].startsWith("-")) {
                        code = value(option);
                    }
                }
                default -> takeOther(option);
            }
        }

        private void takeOther(String option) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            if (name.equals("--eval") || name.equals("--print")) {
                prints |= name.equals("--print");
                code = option.substring(equals + 1);
            } else if (VALUED.contains(name)) {
                if (equals < 0) {
                    value(option);
                }
            } else if (!FLAGS.contains(option)) {
                throw new BadArguments("bad option: " + option);
            }
        }

        private String value(String option) {
            if (next == line.length) {
                throw new BadArguments(option + " requires an argument");
            }
            String value = line[next++];
            options.add(value);
            return value;
        }
    }
}
