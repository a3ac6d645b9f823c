package dgram4j.loop;

import java.util.concurrent.TimeUnit;

/// A clock that stands still until it is told otherwise.
final class ManualClock implements NanoClock {
    private long nanos;

    @Override
    public long nanoTime() {
        return nanos;
    }

    void advanceMillis(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    void advanceNanos(long more) {
        nanos += more;
    }
}
