package dgram4j.node.compress;

/// One stream that is compressed or decompressed, step by step.
///
/// *Thread:* any, one at a time.
public interface Codec extends AutoCloseable {
    /// Takes bytes in and gives some out.
    ///
    /// *Errors:* the fault, after which the stream is of no more use.
    ///
    /// @param flush one of [Flush]
    Step step(byte[] input, int flush, int roomBytes) throws CodecFault;

    /// Begins again.
    void reset();

    /// Changes how hard it tries from the next byte on.
    void params(int level, int strategy);

    @Override
    void close();

    /// What a step did.
    ///
    /// @param output what came out
    /// @param consumedBytes how much of the input was taken
    /// @param full true if more would have come out, had there been room
    record Step(byte[] output, int consumedBytes, boolean full) {}
}
