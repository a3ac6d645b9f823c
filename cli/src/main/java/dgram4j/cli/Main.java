package dgram4j.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import dgram4j.node.NodeRuntime;
import dgram4j.node.PermissionOptions;
import dgram4j.node.Permissions;
import dgram4j.node.prompt.Prompt;

/// `jsrt`: reads the command line, runs what it asks for, and ends the JVM with its status.
public final class Main {
    /// Node's status for a command line it cannot make sense of.
    private static final int STATUS_BAD_ARGUMENTS = 9;

    /// What `lib/jvm.sh` sets where no recording is asked for.
    private static final String NO_RECORDER = "jfr.unsupported.vm";

    /// A fault of ours, told in one line.
    private static final int STATUS_FAULT = 70;

    private static final PrintStream ERROR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Main() {}

    public static void main(String[] line) {
        int status = statusOf(line);
        // Nothing of the JVM's is left to tidy up: the descriptors are closed with the process. But
        // a recording of the Flight Recorder is written as the JVM shuts down.
        if (Boolean.getBoolean(NO_RECORDER)) {
            Runtime.getRuntime().halt(status);
        }
        System.exit(status);
    }

    private static int statusOf(String[] line) {
        try {
            return perform(Arguments.read(line));
        } catch (Arguments.BadArguments bad) {
            ERROR.println(execPath() + ": " + bad.getMessage());
            return STATUS_BAD_ARGUMENTS;
        } catch (IOException unreadable) {
            ERROR.println("jsrt: standard input: " + unreadable.getMessage());
            return 1;
        } catch (RuntimeException fault) {
            Throwable cause = fault.getCause() == null ? fault : fault.getCause();
            ERROR.println("jsrt: a fault of the runtime, please report it: " + cause);
            if (System.getenv("JSRT_DEBUG") != null) {
                fault.printStackTrace(ERROR);
            }
            return STATUS_FAULT;
        }
    }

    private static int perform(Arguments arguments) throws IOException {
        switch (arguments.task()) {
            case SHOW_VERSION -> {
                System.out.println(Texts.version());
                return 0;
            }
            case SHOW_HELP -> {
                System.out.print(Texts.help());
                return 0;
            }
            case WATCH -> {
                return watch(arguments);
            }
            default -> {
                return run(arguments);
            }
        }
    }

    private static int watch(Arguments arguments) throws IOException {
        try {
            return new Watch(execPath(), arguments, System.out).run();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int run(Arguments arguments) throws IOException {
        Surroundings around = Surroundings.ofProcess();
        Locale.setDefault(around.language());
        List<String> environmentOptions =
                Options.ofVariable(around.variables().getOrDefault("NODE_OPTIONS", ""));
        List<String> options = arguments.optionsAfter(environmentOptions);
        Inspection.prepare(options);
        InputStream input = new FileInputStream(FileDescriptor.in);
        OutputStream output = new FileOutputStream(FileDescriptor.out);
        boolean interacts = arguments.task() == Arguments.Task.INTERACT
                || arguments.task() == Arguments.Task.RUN_INPUT
                        && arguments.scriptArguments().isEmpty() && isTerminal();
        Profile profile = Profile.of(options);
        // A part of each start that this thread and the script's need not wait for.
        Thread.ofPlatform().daemon().name("jsrt-engine").start(Main::warnIfInterpreted);
        NodeRuntime.Builder builder = newRuntime(arguments, environmentOptions, input, output)
                .environment(around.variables());
        Surroundings.removedDirectory().ifPresent(builder::workingDirectory);
        Prompt prompt = null;
        if (interacts) {
            prompt = isTerminal()
                    ? TerminalPrompt.open(around.variables()) : new PlainPrompt(input, output);
            builder.prompt(prompt);
        }
        try (NodeRuntime runtime = builder.build()) {
            return interacts
                    ? runtime.interact(arguments.text()) : run(arguments, runtime, input);
        } finally {
            if (prompt != null) {
                prompt.end();
            }
            if (profile != null) {
                profile.close();
            }
        }
    }

    private static int run(Arguments arguments, NodeRuntime runtime, InputStream input)
            throws IOException {
        return switch (arguments.task()) {
            case EVALUATE -> runtime.evaluate(arguments.text());
            case PRINT -> runtime.print(arguments.text());
            case TEST -> runtime.runTests();
            case CHECK -> runtime.check(Path.of(arguments.text()));
            case RUN_INPUT ->
                    runtime.runInput(new String(input.readAllBytes(), StandardCharsets.UTF_8));
            default -> runtime.run(Path.of(arguments.text()));
        };
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private static NodeRuntime.Builder newRuntime(
            Arguments arguments, List<String> environmentOptions, InputStream input,
            OutputStream output) {
        return NodeRuntime.builder()
                .permissions(permissions(arguments))
                .execPath(execPath())
                .execArguments(arguments.options())
                .arguments(arguments.scriptArguments())
                .stdin(input)
                .stdout(output)
                .stderr(ERROR)
                .ownsProcess(true)
                .environmentOptions(environmentOptions);
    }

    private static Permissions permissions(Arguments arguments) {
        try {
            return PermissionOptions.read(arguments.options());
        } catch (IllegalArgumentException bad) {
            throw new Arguments.BadArguments(bad.getMessage());
        }
    }

    private static void warnIfInterpreted() {
        boolean asked = Boolean.getBoolean("truffle.UseFallbackRuntime");
        if (!NodeRuntime.prepare() && !asked) {
            ERROR.println(
                    "jsrt: scripts run interpreted, hence slowly: the Graal compiler needs JDK"
                            + " 25.0.3 or a later 25.0.x with JVMCI, and this is "
                            + Runtime.version());
        }
    }

    private static String execPath() {
        return System.getProperty("jsrt.execPath", "jsrt");
    }
}
