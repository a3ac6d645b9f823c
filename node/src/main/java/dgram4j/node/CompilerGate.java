package dgram4j.node;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.graalvm.polyglot.Context;

/// Keeps the Graal compiler from coming up while a program does: that takes as long as a short
/// script, on a core that the program's start wants.
///
/// Truffle has it come up beside the first function, under the monitor of its runtime. A thread
/// of the gate's therefore holds that monitor and makes the context, first functions and all, and
/// lets go when the gate opens. Later functions do not ask for the monitor; what is to be
/// compiled waits in its queue.
///
/// *Thread:* any.
/// *Source:* `HotSpotTruffleRuntime.ensureInitialized` of Truffle 25.0.5. Where the compiler comes
/// up in another way it is not kept back, and nothing else changes.
final class CompilerGate {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final long limitMillis;

    /// @param limitMillis how long it stays shut once the script has begun
    CompilerGate(long limitMillis) {
        this.limitMillis = limitMillis;
    }

    /// A context with JavaScript in it, and the gate shut.
    ///
    /// *Errors:* as of `builder.build()`.
    Context build(Context.Builder builder) {
        Object monitor = monitor();
        if (monitor == null) {
            return builder.build();
        }
        CompletableFuture<Context> made = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("dgram4j-gate")
                .start(() -> hold(monitor, builder, made));
        try {
            return made.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the engine came up", stopped);
        }
    }

    /// Has the gate open after its time.
    void begin() {
        begun.countDown();
    }

    /// Lets the compiler come up.
    void open() {
        open.countDown();
        begun.countDown();
    }

    private void hold(Object monitor, Context.Builder builder, CompletableFuture<Context> made) {
        synchronized (monitor) {
            try {
                Context context = builder.build();
                context.initialize("js");
                made.complete(context);
                begun.await();
                if (!open.await(limitMillis, TimeUnit.MILLISECONDS)) {
                    open();
                }
            } catch (RuntimeException | Error failed) {
                made.completeExceptionally(failed);
            } catch (InterruptedException early) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Truffle's runtime, which comes up with the first question; null if it is not where we look,
    /// and then there is no gate.
    static Object monitor() {
        String name = "com.oracle.truffle.api.Truffle";
        ModuleLayer layer = CompilerGate.class.getModule().getLayer();
        try {
            Class<?> truffle = layer == null ? Class.forName(name)
                    : Class.forName(layer.findModule("org.graalvm.truffle").orElseThrow(), name);
            return truffle.getMethod("getRuntime").invoke(null);
        } catch (ReflectiveOperationException | RuntimeException elsewhere) {
            return null;
        }
    }
}
