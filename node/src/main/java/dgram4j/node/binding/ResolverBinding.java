package dgram4j.node.binding;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.core.Environment;

/// Host names, looked up beside the loop, as `internalBinding('resolver')`.
///
/// A look-up under way keeps the runtime alive. Like libuv it has a few threads for them, made when
/// the first name is asked for and gone when none was for a while.
public final class ResolverBinding {
    private static final int THREADS = 4;
    private static final long IDLE_SECONDS = 5;

    private final Environment environment;
    private ThreadPoolExecutor threads;

    ResolverBinding(Environment environment) {
        this.environment = environment;
    }

    /// Looks a name up and calls `done(status, literals)` as a macrotask: 0 and an array, or one
    /// of libuv's negative numbers and null.
    ///
    /// @param family 4, 6, or 0 for both
    @HostAccess.Export
    public void lookup(String name, int family, Value done) {
        environment.loop().retain();
        threads().execute(() -> resolve(name, family, done));
    }

    private void resolve(String name, int family, Value done) {
        try {
            List<String> literals = HostNames.literals(name, family, InetAddress::getAllByName);
            finish(() -> tell(done, 0, ProxyArray.fromArray(literals.toArray())));
        } catch (HostNames.Unresolved unresolved) {
            finish(() -> tell(done, unresolved.status(), null));
        } catch (RuntimeException fault) {
            finish(() -> {
                throw fault;
            });
        }
    }

    private void tell(Value done, int status, ProxyArray literals) {
        environment.turn().run(done, status, literals);
    }

    private void finish(Runnable last) {
        try {
            environment.loop().post(() -> {
                environment.loop().release();
                last.run();
            });
        } catch (RejectedExecutionException closed) {
            // The runtime has ended: nobody waits for this name any more.
        }
    }

    private ThreadPoolExecutor threads() {
        if (threads == null) {
            threads = new ThreadPoolExecutor(
                    THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("dgram4j-resolver-", 1).factory());
            threads.allowCoreThreadTimeOut(true);
            environment.loop().own(threads::shutdownNow);
        }
        return threads;
    }
}
