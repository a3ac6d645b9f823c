package dgram4j.node.core;

import java.util.function.IntConsumer;

/// A runtime that a script wants beside its own.
///
/// @param facts what its script is told of the process
/// @param seat where it finds who made it
/// @param ended told its exit status, on its thread
public record WorkerOrder(ProcessFacts facts, Seat seat, IntConsumer ended) {
    /// What a worker's script finds of the one that made it.
    ///
    /// @param threadId its number
    /// @param control what the two runtimes tell each other
    /// @param messages what the two scripts tell each other
    public record Seat(int threadId, MessageLink.End control, MessageLink.End messages) {}

    /// One under way.
    public interface Worker {
        /// Ends it where it stands, with a status. *Thread:* any.
        void cancel(int status);
    }
}
