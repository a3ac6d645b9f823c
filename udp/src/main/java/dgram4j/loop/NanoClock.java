package dgram4j.loop;

/// Where a loop reads the time, so that tests can be the time.
@FunctionalInterface
public interface NanoClock {
    /// The time of this machine, which never goes back.
    NanoClock SYSTEM = System::nanoTime;

    /// Nanoseconds since an origin of the clock's own; never less than the last answer.
    long nanoTime();
}
