package dgram4j.node.binding;

import java.nio.ByteBuffer;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.core.Environment;
import dgram4j.node.crypto.CryptoFault;

/// Work that takes its time, done at once or beside the loop.
///
/// *Thread:* made and started by the runtime's; it touches nothing of JavaScript's while it works.
public final class CryptoJob {
    private final Environment environment;
    private final WorkThreads threads;
    private final Work work;

    CryptoJob(Environment environment, WorkThreads threads, Work work) {
        this.environment = environment;
        this.threads = threads;
        this.work = work;
    }

    /// What is to be done.
    @FunctionalInterface
    interface Work {
        /// Bytes, several values, or an object that JavaScript may have.
        Object perform();
    }

    /// How it ended.
    ///
    /// @param fault what went wrong, or null
    /// @param value what came of it
    public record Outcome(
            @HostAccess.Export CryptoFault fault, @HostAccess.Export Object value) {}

    /// Does it now.
    @HostAccess.Export
    public Outcome run() {
        try {
            return new Outcome(null, shown(work.perform()));
        } catch (CryptoFault fault) {
            return new Outcome(fault, null);
        }
    }

    /// Has it done, then calls `done(outcome)` as a macrotask.
    @HostAccess.Export
    public void start(Value done) {
        environment.loop().retain();
        threads.execute(() -> environment.finish(done, run()));
    }

    private static Object shown(Object result) {
        return switch (result) {
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case Object[] several -> {
                Object[] all = new Object[several.length];
                for (int i = 0; i < all.length; i++) {
                    all[i] = shown(several[i]);
                }
                yield ProxyArray.fromArray(all);
            }
            case null, default -> result;
        };
    }
}
