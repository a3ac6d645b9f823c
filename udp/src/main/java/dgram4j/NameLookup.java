package dgram4j;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dgram4j.loop.EventLoop;
import dgram4j.udp.address.Family;

/// Finds the address of a host name without holding up the loop.
final class NameLookup {
    /// As many look-ups at a time as libuv's pool makes; more of them wait.
    private static final int THREADS = 4;
    private static final int IDLE_SECONDS = 10;

    private static final ExecutorService RESOLVERS = resolvers();

    private final EventLoop loop;
    private final Lookup resolver;
    private final Family family;

    NameLookup(EventLoop loop, Lookup resolver, Family family) {
        this.loop = loop;
        this.resolver = resolver;
        this.family = family;
    }

    /// Tells `found` the name's address, or `failed` why there is none, on the loop's thread,
    /// later; the loop is kept alive until then.
    ///
    /// Nothing is told when the loop is closed meanwhile. *Thread:* the loop's.
    void start(String name, Consumer<String> found, Consumer<UdpException> failed) {
        loop.retain();
        ask(name).whenComplete((address, thrown) -> {
            // Of a loop that is closed the sockets are, and have told so: nobody waits any more.
            loop.offer(() -> {
                loop.release();
                if (address == null) {
                    failed.accept(failure(name, thrown));
                } else {
                    found.accept(address.getHostAddress());
                }
            });
        });
    }

    private CompletionStage<InetAddress> ask(String name) {
        try {
            return resolver.lookup(name, family == Family.IPV4 ? 4 : 6);
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    private static UdpException failure(String name, Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException wrapped
                && wrapped.getCause() != null ? wrapped.getCause() : thrown;
        return cause instanceof UdpException told ? told : Failures.lookup(name, cause);
    }

    /// [Lookup#SYSTEM].
    static CompletionStage<InetAddress> system(String hostname, int family) {
        CompletableFuture<InetAddress> promise = new CompletableFuture<>();
        RESOLVERS.execute(() -> {
            try {
                promise.complete(first(hostname, family));
            } catch (UnknownHostException none) {
                promise.completeExceptionally(none);
            }
        });
        return promise;
    }

    private static InetAddress first(String hostname, int family) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(hostname)) {
            if (address instanceof Inet4Address == (family == 4)) {
                return address;
            }
        }
        throw new UnknownHostException(hostname + " has no address of IPv" + family);
    }

    private static ExecutorService resolvers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS,
                TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("dgram4j-lookup-", 1).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
