package dgram4j.node;

import java.time.Duration;

/// What a script may use up.
///
/// @param time how long it may run, a call may last; null for as long as it likes
/// @param statements how many statements it may execute; 0 for any number
/// @param allocation how many bytes its thread may allocate, kept or not; 0 for any number
record Limits(Duration time, long statements, long allocation) {
    static final Limits NONE = new Limits(null, 0, 0);

    Limits withTime(Duration limit) {
        return new Limits(limit, statements, allocation);
    }

    Limits withStatements(long limit) {
        return new Limits(time, limit, allocation);
    }

    Limits withAllocation(long limit) {
        return new Limits(time, statements, limit);
    }
}
