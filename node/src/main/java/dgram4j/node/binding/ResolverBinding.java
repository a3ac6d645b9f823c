package dgram4j.node.binding;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.core.Environment;
import dgram4j.node.fence.Fence;

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

    /// Looks a name up and answers 0, or the status of what the fence refuses; then calls
    /// `done(status, literals)` as a macrotask: 0 and an array, or one
    /// of libuv's negative numbers and null.
    ///
    /// @param family 4, 6, or 0 for both
    /// @param hints flags of `getaddrinfo`, as [LookupHints] has them
    /// @param order which family comes first: "verbatim", "ipv4first" or "ipv6first"
    @HostAccess.Export
    public int lookup(String name, int family, int hints, String order, Value done) {
        Fence fence = environment.fence();
        int refused = fence.lookup(name);
        if (refused < 0) {
            return refused;
        }
        ask(done, () -> {
            List<String> literals =
                    LookupHints.answer(name, family, hints, InetAddress::getAllByName);
            fence.answered(name, literals);
            return new Object[] {0, ProxyArray.fromArray(LookupHints.sorted(literals, order))};
        });
        return 0;
    }

    /// Looks up who has an address and what a TCP port is for, answers as `lookup`, and calls
    /// `done(status, hostname, service)` as a macrotask.
    @HostAccess.Export
    public int lookupService(String literal, int port, Value done) {
        int refused = environment.fence().query(literal);
        if (refused == 0) {
            ask(done, () -> new Object[] {0, HostNames.name(literal), ServiceNames.name(port)});
        }
        return refused;
    }

    @FunctionalInterface
    private interface Question {
        Object[] answer() throws HostNames.Unresolved;
    }

    private void ask(Value done, Question question) {
        environment.loop().retain();
        threads().execute(() -> finish(answer(question), done));
    }

    private static Supplier<Object[]> answer(Question question) {
        try {
            Object[] answer = question.answer();
            return () -> answer;
        } catch (HostNames.Unresolved unresolved) {
            return () -> new Object[] {unresolved.status(), null, null};
        } catch (RuntimeException fault) {
            return () -> {
                throw fault;
            };
        }
    }

    private void finish(Supplier<Object[]> answer, Value done) {
        environment.loop().offer(() -> {
            environment.loop().release();
            environment.turn().run(done, answer.get());
        });
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
