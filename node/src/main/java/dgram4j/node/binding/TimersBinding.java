package dgram4j.node.binding;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.loop.EventLoop;
import dgram4j.loop.LoopImmediate;
import dgram4j.loop.LoopTimer;
import dgram4j.node.core.Environment;
import dgram4j.node.core.Turn;

/// Timers and immediates of the loop, as `internalBinding('timers')`.
public final class TimersBinding {
    private final Environment environment;
    private final Turn turn;

    TimersBinding(Environment environment) {
        this.environment = environment;
        this.turn = environment.turn();
    }

    /// A timer that is not started; when due it calls `fire(owner)` as a macrotask.
    @HostAccess.Export
    public Timer timer(Value fire, Value owner) {
        return new Timer(
                environment.loop(), environment.loop().timer(() -> turn.run(fire, owner)));
    }

    /// Queues `fire(owner)` as a macrotask of the next check phase.
    @HostAccess.Export
    public Immediate immediate(Value fire, Value owner) {
        return new Immediate(environment.loop().immediate(() -> turn.run(fire, owner)));
    }

    /// Milliseconds, whole, of the clock that timers go by.
    @HostAccess.Export
    public double now() {
        environment.loop().updateTime();
        return environment.loop().nowMillis();
    }

    /// The same as of when the callbacks that run now began to run.
    @HostAccess.Export
    public double turnMillis() {
        return environment.loop().nowMillis();
    }

    /// Holds the thread up, whatever interrupts it but the end of the script.
    @HostAccess.Export
    public void sleep(double millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) millis);
        long left = end - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(this, left);
            environment.context().safepoint();
            left = end - System.nanoTime();
        }
    }

    /// One timer of the loop.
    public static final class Timer {
        private final EventLoop loop;
        private final LoopTimer timer;

        Timer(EventLoop loop, LoopTimer timer) {
            this.loop = loop;
            this.timer = timer;
        }

        /// Counts from now, not from when the callback that runs now began.
        @HostAccess.Export
        public void start(double delayMillis) {
            loop.updateTime();
            timer.start((long) delayMillis);
        }

        /// Counts from a time of the loop's clock; what is due by then comes with the next turn.
        @HostAccess.Export
        public void startFrom(double millis, double delayMillis) {
            loop.updateTime();
            timer.start(Math.max(1, (long) (millis + delayMillis) - loop.nowMillis()));
        }

        @HostAccess.Export
        public void stop() {
            timer.stop();
        }

        @HostAccess.Export
        public void ref() {
            timer.ref();
        }

        @HostAccess.Export
        public void unref() {
            timer.unref();
        }
    }

    /// One queued immediate.
    public static final class Immediate {
        private final LoopImmediate immediate;

        Immediate(LoopImmediate immediate) {
            this.immediate = immediate;
        }

        @HostAccess.Export
        public void cancel() {
            immediate.cancel();
        }

        @HostAccess.Export
        public void ref() {
            immediate.ref();
        }

        @HostAccess.Export
        public void unref() {
            immediate.unref();
        }
    }
}
