package dgram4j;

/// Told of the datagrams that have arrived, as many as came together.
@FunctionalInterface
public interface MessageBatchListener {
    /// Takes datagrams with [MessageBatch#next()] until it answers false. What is left over comes
    /// again, before others, in the loop's next turn.
    ///
    /// *Thread:* the socket's loop.
    /// *Lifetime:* the batch is valid until this method returns. What is kept must be copied.
    /// *Errors:* what it throws goes to the loop thread's uncaught exception handler; the
    /// datagrams behind the one it was at come again.
    /// @param batch the cursor
    void messages(MessageBatch batch);
}
