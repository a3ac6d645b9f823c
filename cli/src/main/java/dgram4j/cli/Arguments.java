package dgram4j.cli;

import java.util.ArrayList;
import java.util.List;

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
        RUN_FILE, RUN_INPUT, EVALUATE, PRINT, CHECK, INTERACT, WATCH, TEST,
        SHOW_VERSION, SHOW_HELP
    }

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

    /// All options that apply: these behind others.
    List<String> optionsAfter(List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.addAll(options);
        return all;
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
        private boolean interacts;
        private boolean watches;
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
            if (options.contains("--tls-min-v1.3") && options.contains("--tls-max-v1.2")) {
                throw new BadArguments(
                        "either --tls-min-v1.3 or --tls-max-v1.2 can be used, not both");
            }
            List<String> rest = List.of(line).subList(next, line.length);
            if (task != Task.RUN_FILE && task != Task.CHECK) {
                return new Arguments(task, "", options, rest);
            }
            if (code != null && task == Task.CHECK) {
                throw new BadArguments("either --check or --eval can be used, not both");
            }
            if (watches) {
                return new Arguments(Task.WATCH, "", options, rest);
            }
            if (interacts) {
                return new Arguments(Task.INTERACT, code == null ? "" : code, options, rest);
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
                case "-i", "--interactive" -> interacts = true;
                case "--watch" -> watches = true;
                case "--test" -> task = Task.TEST;
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
            String name = Options.name(option);
            if (name.equals("--eval") || name.equals("--print")) {
                prints |= name.equals("--print");
                code = option.substring(name.length() + 1);
                return;
            }
            watches |= name.equals("--watch-path");
            switch (Options.shape(option)) {
                case VALUE_FOLLOWS -> value(option);
                case UNKNOWN -> throw new BadArguments("bad option: " + option);
                case ALONE -> { }
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
