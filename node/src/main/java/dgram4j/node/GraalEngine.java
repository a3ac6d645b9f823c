package dgram4j.node;

import java.io.OutputStream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;

/// The engine all runtimes of this JVM share: code compiled for one serves the others.
final class GraalEngine {
    /// The JDK the Graal compiler in this release pairs with.
    private static final int COMPILER_FEATURE = 25;

    private GraalEngine() {}

    /// The engine of runtimes that are given none.
    static Engine shared() {
        return Shared.ENGINE;
    }

    /// An engine for contexts whose host access differs: it shares nothing with others.
    static Engine separate() {
        return Shared.create();
    }

    /// A context with nothing of the host in it.
    static Context.Builder newContext(Engine engine) {
        return Context.newBuilder("js")
                .engine(engine)
                .allowExperimentalOptions(true)
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
                .option("js.print", "false")
                .option("js.load", "false")
                .option("js.global-arguments", "false")
                .option("js.polyglot-builtin", "false")
                .option("js.java-package-globals", "false");
    }

    /// True with the Graal compiler, false when scripts are interpreted.
    static boolean compiles() {
        return !Shared.ENGINE.getImplementationName().startsWith("Interpreted");
    }

    /// Ends the engine: its tools write what they have gathered.
    static void close() {
        Shared.ENGINE.close(true);
    }

    private static final class Shared {
        static final Engine ENGINE = create();

        static Engine create() {
            if (Runtime.version().feature() != COMPILER_FEATURE) {
                // On a JDK of another line the optimizing runtime does not fall back, it crashes.
                System.setProperty("truffle.UseFallbackRuntime", "true");
            }
            return Engine.newBuilder("js")
                    .allowExperimentalOptions(true)
                    .option("engine.WarnInterpreterOnly", "false")
                    .out(OutputStream.nullOutputStream())
                    .build();
        }
    }
}
