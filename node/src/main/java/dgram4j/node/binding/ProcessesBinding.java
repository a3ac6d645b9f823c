package dgram4j.node.binding;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;
import dgram4j.sys.Errno;

/// Programs started from scripts, as `internalBinding('processes')`, on `ProcessBuilder`.
public final class ProcessesBinding {
    /// How the JDK tells why a program could not be started.
    private static final Pattern REASON = Pattern.compile("error[=:] ?(\\d+)");

    private final Environment environment;

    ProcessesBinding(Environment environment) {
        this.environment = environment;
    }

    /// What came of starting one.
    ///
    /// @param errno 0, or the negative error number
    /// @param child null if it was not started
    public record Started(
            @HostAccess.Export int errno, @HostAccess.Export ChildHandle child) {}

    /// Starts a program.
    ///
    /// @param command the file and its arguments
    /// @param variables names and values in turn
    /// @param streams for each of the three "pipe", "inherit" or "ignore"
    @HostAccess.Export
    public Started start(Value command, String directory, Value variables, Value streams) {
        List<String> words = texts(command);
        int refused = environment.fence().childProcess(words.get(0));
        if (refused != 0) {
            return new Started(refused, null);
        }
        ProcessBuilder builder = new ProcessBuilder(words);
        if (directory != null) {
            builder.directory(new File(directory));
        }
        Map<String, String> seen = builder.environment();
        seen.clear();
        List<String> pairs = texts(variables);
        for (int i = 0; i < pairs.size(); i += 2) {
            seen.put(pairs.get(i), pairs.get(i + 1));
        }
        List<String> kinds = texts(streams);
        builder.redirectInput(redirect(kinds.get(0), true));
        builder.redirectOutput(redirect(kinds.get(1), false));
        builder.redirectError(redirect(kinds.get(2), false));
        try {
            return new Started(0, new ChildHandle(environment, builder.start()));
        } catch (IOException refusal) {
            return new Started(-reason(refusal), null);
        }
    }

    private Redirect redirect(String kind, boolean input) {
        return switch (kind) {
            case "pipe" -> Redirect.PIPE;
            case "inherit" -> Redirect.INHERIT;
            default -> input ? Redirect.from(new File("/dev/null")) : Redirect.DISCARD;
        };
    }

    private static int reason(IOException refusal) {
        for (Throwable each = refusal; each != null; each = each.getCause()) {
            Matcher found = REASON.matcher(String.valueOf(each.getMessage()));
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        return Errno.ENOENT;
    }

    private static List<String> texts(Value array) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < array.getArraySize(); i++) {
            all.add(array.getArrayElement(i).asString());
        }
        return all;
    }
}
