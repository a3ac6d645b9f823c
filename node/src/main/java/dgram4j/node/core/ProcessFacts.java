package dgram4j.node.core;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dgram4j.node.prompt.Prompt;

/// What a script is told of the process it runs in, and the streams it may use.
///
/// @param execPath the program that runs scripts, as `process.execPath` shows it
/// @param execArguments the launcher's own options, as `process.execArgv` shows them
/// @param arguments `process.argv` from its third element on
/// @param environment the variables of `process.env`; copied, later changes stay in the script
/// @param workingDirectory the directory relative paths start from; absolute
/// @param input standard input; read by a thread of its own when a script asks for it
/// @param output standard output; a write returns when the bytes are out
/// @param error standard error, likewise
/// @param ownsProcess true if the script is the process: then it may handle signals
/// @param driver the name of the UDP driver; empty for the best that can work here
/// @param environmentOptions options that apply, before the launcher's, and are not shown
/// @param prompt where an interactive run gets its lines; null if it is none
public record ProcessFacts(
        String execPath,
        List<String> execArguments,
        List<String> arguments,
        Map<String, String> environment,
        Path workingDirectory,
        InputStream input,
        OutputStream output,
        OutputStream error,
        boolean ownsProcess,
        String driver,
        List<String> environmentOptions,
        Prompt prompt) {

    private static final List<String> CONDITIONS = List.of("--conditions", "-C");

    public ProcessFacts {
        execArguments = List.copyOf(execArguments);
        arguments = List.copyOf(arguments);
        environmentOptions = List.copyOf(environmentOptions);
        environment = Map.copyOf(environment);
        workingDirectory = workingDirectory.toAbsolutePath();
    }

    /// All options that apply, in the order they were given.
    public List<String> options() {
        List<String> all = new ArrayList<>(environmentOptions);
        all.addAll(execArguments);
        return all;
    }

    /// The conditions that `--conditions` and `-C` add to those of "exports" and "imports".
    public Set<String> conditions() {
        Set<String> names = new LinkedHashSet<>();
        Iterator<String> rest = options().iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (CONDITIONS.contains(option) && rest.hasNext()) {
                names.add(rest.next());
            } else if (option.startsWith(CONDITIONS.getFirst() + "=")) {
                names.add(option.substring(option.indexOf('=') + 1));
            }
        }
        return names;
    }
}
