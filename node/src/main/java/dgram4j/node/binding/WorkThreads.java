package dgram4j.node.binding;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dgram4j.node.core.Environment;

/// A few threads beside the loop, as libuv has, made when first needed and gone when idle.
final class WorkThreads {
    private static final int THREADS = 4;
    private static final long IDLE_SECONDS = 5;

    private final Environment environment;
    private final String name;
    private ThreadPoolExecutor threads;

    WorkThreads(Environment environment, String name) {
        this.environment = environment;
        this.name = name;
    }

    /// Has a thread do this. *Thread:* the runtime's.
    void execute(Runnable work) {
        if (threads == null) {
            threads = new ThreadPoolExecutor(
                    THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("dgram4j-" + name + "-", 1).factory());
            threads.allowCoreThreadTimeOut(true);
            environment.loop().own(threads::shutdownNow);
        }
        threads.execute(work);
    }
}
