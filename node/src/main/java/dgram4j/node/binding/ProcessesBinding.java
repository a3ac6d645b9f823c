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

import dgram4j.node.child.LocalSocket;
import dgram4j.node.child.Spawner;
import dgram4j.node.core.Environment;
import dgram4j.sys.Errno;

/// Programs started from scripts, as `internalBinding('processes')`.
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

    /// True where programs can have any descriptors, a session and a name of their own.
    @HostAccess.Export
    public boolean spawns() {
        return Spawner.isAvailable();
    }

    /// Starts a program.
    ///
    /// @param file its name or path
    /// @param arguments all of them, its own name first
    /// @param variables each as `name=value`
    /// @param streams for each descriptor "pipe", "ipc", "ignore", or the number of one of ours;
    ///     without [#spawns] only three, each "pipe", "ignore" or its own number
    @HostAccess.Export
    public Started start(
            String file, Value arguments, String directory, Value variables, Value streams,
            boolean detached) {
        int refused = environment.fence().childProcess(file);
        if (refused != 0) {
            return new Started(refused, null);
        }
        if (!Spawner.isAvailable()) {
            return build(file, texts(arguments), directory, texts(variables), texts(streams));
        }
        Spawner.Started started = Spawner.start(new Spawner.Command(
                file, texts(arguments), texts(variables), directory, texts(streams), detached));
        if (started.errno() != 0) {
            return new Started(started.errno(), null);
        }
        ChannelHandle channel = started.channel() == null
                ? null : new ChannelHandle(environment, started.channel());
        return new Started(0, new ChildHandle(environment, started.process(), channel));
    }

    /// The channel of messages to the program that started this one.
    ///
    /// @param fd the descriptor that it is
    @HostAccess.Export
    public ChannelHandle openChannel(int fd) {
        return new ChannelHandle(environment, new LocalSocket(fd));
    }

    private Started build(
            String file, List<String> arguments, String directory, List<String> variables,
            List<String> kinds) {
        List<String> words = new ArrayList<>(arguments);
        words.set(0, file);
        ProcessBuilder builder = new ProcessBuilder(words).directory(new File(directory));
        Map<String, String> seen = builder.environment();
        seen.clear();
        for (String pair : variables) {
            int at = pair.indexOf('=', 1);
            seen.put(pair.substring(0, at), pair.substring(at + 1));
        }
        builder.redirectInput(redirect(kinds.get(0), true));
        builder.redirectOutput(redirect(kinds.get(1), false));
        builder.redirectError(redirect(kinds.get(2), false));
        try {
            return new Started(0, new ChildHandle(environment, builder.start(), null));
        } catch (IOException refusal) {
            return new Started(-reason(refusal), null);
        }
    }

    private Redirect redirect(String kind, boolean input) {
        return switch (kind) {
            case "pipe" -> Redirect.PIPE;
            case "0", "1", "2" -> Redirect.INHERIT;
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
