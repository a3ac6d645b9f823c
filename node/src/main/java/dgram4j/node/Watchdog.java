package dgram4j.node;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Ends scripts that have used up what they may. One thread watches all of them; it goes when
/// nothing has been watched for a while.
///
/// *Thread:* any.
final class Watchdog {
    private static final long IDLE_SECONDS = 2;
    private static final long LOOK_MILLIS = 20;

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private Watchdog() {}

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("dgram4j-watchdog").factory());
        clock.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /// Calls `end` when this long has passed, unless the answer is cancelled before.
    static Future<?> after(Duration time, Runnable end) {
        return CLOCK.schedule(end, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Calls `end` when a thread has allocated so many bytes from now on, unless the answer is
    /// cancelled before. It looks now and then: what is allocated at one stroke it sees afterwards.
    static Future<?> allocated(Thread thread, long bytes, Runnable end) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long already = Math.max(0, threads.getThreadAllocatedBytes(thread.threadId()));
        return CLOCK.scheduleWithFixedDelay(() -> {
            if (threads.getThreadAllocatedBytes(thread.threadId()) - already > bytes) {
                end.run();
            }
        }, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
}
