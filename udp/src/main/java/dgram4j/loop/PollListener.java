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

    /// True if [#ready] may be called with [Poller#READABLE] though nobody knows whether it holds:
    /// the listener finds out by itself, at the price of asking the poller.
    default boolean finds() {
        return false;
    }
}
