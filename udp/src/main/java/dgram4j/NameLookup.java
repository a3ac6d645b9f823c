package dgram4j;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import dgram4j.loop.EventLoop;
import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;

/// Finds the address of a host name without holding up the loop.
final class NameLookup {
    /// As many look-ups at a time as libuv's pool makes; more of them wait.
    private static final int THREADS = 4;
    private static final int IDLE_SECONDS = 10;

    private static final ExecutorService RESOLVERS = resolvers();

    private NameLookup() {
    }

    /// Tells `found` the name's first address of the family, or `failed` a −errno of the
    /// resolver, on the loop's thread, later; the loop is kept alive until then.
    ///
    /// Nothing is told when the loop is closed meanwhile. *Thread:* the loop's.
    static void start(EventLoop loop, String name, Family family, Consumer<String> found,
            IntConsumer failed) {
        loop.retain();
        RESOLVERS.execute(() -> {
            String address = resolve(name, family);
            try {
                loop.post(() -> {
                    loop.release();
                    if (address.isEmpty()) {
                        failed.accept(-Errno.EAI_NONAME);
                    } else {
                        found.accept(address);
                    }
                });
            } catch (RejectedExecutionException closed) {
                // Its sockets are closed and have told so: nobody waits for the address.
                return;
            }
        });
    }

    /// The address as text, empty when there is none.
    private static String resolve(String name, Family family) {
        try {
            for (InetAddress address : InetAddress.getAllByName(name)) {
                if (address instanceof Inet4Address == (family == Family.IPV4)) {
                    return address.getHostAddress();
                }
            }
        } catch (UnknownHostException e) {
            return "";
        }
        return "";
    }

    private static ExecutorService resolvers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS,
                TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("dgram4j-lookup-", 1).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
