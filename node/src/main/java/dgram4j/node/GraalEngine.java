package dgram4j.node;

import java.io.OutputStream;
import java.util.Optional;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;

import dgram4j.node.core.Debuggers;

/// The engine runtimes of this JVM share: code compiled for one serves the others. It has to fit
/// all of them, which costs memory and pace; one that is alone gets an engine for its one context.
final class GraalEngine {
    /// The JDK the Graal compiler in this release pairs with.
    private static final int COMPILER_FEATURE = 25;

    private static final String FALL_BACK = "truffle.UseFallbackRuntime";
    private static final String WARNING = "engine.WarnInterpreterOnly";

    private GraalEngine() {}

    /// The engine of runtimes that are given none.
    static Engine shared() {
        return Shared.ENGINE;
    }

    /// A context with nothing of the host in it, on this engine or alone on one of its own.
    static Context.Builder newContext(Optional<Engine> engine) {
        Context.Builder builder = Context.newBuilder("js").allowExperimentalOptions(true);
        if (engine.isPresent()) {
            builder.engine(engine.get());
        } else {
            fallBack();
            builder.option(WARNING, "false").out(OutputStream.nullOutputStream());
        }
        return builder
                .option("js.ecmascript-version", "staging")
                .option("js.stack-trace-api", "true")
                .option("js.temporal", "true")
                .option("js.unhandled-rejections", "handler")
                .option("js.lazy-translation", "true")
                .option("js.timer-resolution", "1")
                .option("js.text-encoding", "true")
                .option("js.performance", "true")
                .option("js.json-modules", "true")
                .option("js.import-attributes", "true")
                .option("js.async-context", "true")
                .option("js.mle-mode", "true")
                .option("js.console", "false")
                .option("js.print", String.valueOf(Debuggers.mayListen()))
                .option("js.load", "false")
                .option("js.global-arguments", "false")
                .option("js.polyglot-builtin", "false")
                .option("js.java-package-globals", "false");
    }

    /// True if the JVM has the Graal compiler, so that scripts do not stay interpreted.
    static boolean compiles() {
        return Runtime.version().feature() == COMPILER_FEATURE
                && !Boolean.getBoolean(FALL_BACK)
                && ModuleLayer.boot().findModule("jdk.graal.compiler").isPresent();
    }

    /// Has scripts interpreted on a JDK of another line: the optimizing runtime does not fall back
    /// there, it crashes.
    static void fallBack() {
        if (Runtime.version().feature() != COMPILER_FEATURE) {
            System.setProperty(FALL_BACK, "true");
        }
    }

    private static final class Shared {
        static final Engine ENGINE = create();

        private static Engine create() {
            fallBack();
            return Engine.newBuilder("js")
                    .allowExperimentalOptions(true)
                    .option(WARNING, "false")
                    .out(OutputStream.nullOutputStream())
                    .build();
        }
    }
}
