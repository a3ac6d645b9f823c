package dgram4j.node.core;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/// What a script prints, as an engine's debugger hears of it: by `print`, which is taken from the
/// script and writes nowhere.
///
/// *Source:* GraalVM's Chrome inspector, which listens to the engine's own output; ours goes past
/// it.
public final class Debuggers {
    private static final String PRINT = "print";

    private final Value print;

    /// The debuggers of a context of which [#mayListen] was true when it was made.
    public Debuggers(Context context) {
        Value globals = context.getBindings("js");
        print = globals.getMember(PRINT);
        globals.removeMember(PRINT);
        globals.removeMember("printErr");
    }

    /// True if the engines of this JVM have a debugger, by the property that brings it.
    public static boolean mayListen() {
        return System.getProperty("polyglot.inspect") != null;
    }

    /// Shows a line or several in the debugger's console.
    public void show(String text) {
        if (print != null) {
            print.executeVoid(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        }
    }
}
