package dgram4j;

/// Told once what became of the datagrams of one [Socket#sendMany(Datagrams, SendManyCallback)].
@FunctionalInterface
public interface SendManyCallback {
    /// Takes the results, when the last of the datagrams has its own.
    ///
    /// *Thread:* the socket's loop, never inside the call that sent them.
    /// @param results what became of each
    void sent(SendResults results);
}
