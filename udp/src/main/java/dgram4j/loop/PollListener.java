package dgram4j.loop;

/// Told when what it watches can be read or written without waiting.
@FunctionalInterface
public interface PollListener {
    /// Called once a turn while the condition holds (level-triggered).
    ///
    /// `events`: [Poller#READABLE] and [Poller#WRITABLE], only those asked for. An error or
    /// hang-up counts as each direction asked for: the next call on the descriptor tells which.
    /// *Thread:* loop thread only.
    void ready(int events);

    /// As [#ready] with [Poller#READABLE], though nobody knows whether it holds. Answers whether it
    /// did. Only for listeners that [#mayTry].
    default boolean tryReady() {
        return false;
    }

    /// True if [#tryReady] finds out by itself, without waiting.
    default boolean mayTry() {
        return false;
    }
}
