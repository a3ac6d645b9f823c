package dgram4j.udp.send;

import java.lang.foreign.MemorySegment;

/// The next messages a driver hands to the kernel, in the order they were sent.
///
/// A message is one datagram, or a run of datagrams to one peer that lie behind each other in
/// memory and that the kernel cuts every `segmentBytes`. A flyweight: it is filled anew for each
/// batch and points into the send slab, or into a [SendList].
///
/// *Thread:* loop thread only.
/// *Lifetime:* valid during the call it is handed to.
public final class SendBatch {
    /// Messages a batch can hold. Past a few dozen the kernel's work for each packet hides the
    /// system call's.
    public static final int MAX_MESSAGES = 64;

    private final MemorySegment[] memory = new MemorySegment[MAX_MESSAGES];
    private final MemorySegment[] peerMemory = new MemorySegment[MAX_MESSAGES];
    private final int[] payloadOffset = new int[MAX_MESSAGES];
    private final int[] lengthBytes = new int[MAX_MESSAGES];
    private final int[] segmentBytes = new int[MAX_MESSAGES];
    private final int[] datagrams = new int[MAX_MESSAGES];
    private final int[] peerOffset = new int[MAX_MESSAGES];
    private final int[] peerLengthBytes = new int[MAX_MESSAGES];
    private int messages;
    private long fills;

    /// What the one message of the batch tells the kernel; absent (null) for most.
    private SendControl control;

    /// Forgets all messages.
    void clear() {
        messages = 0;
        fills++;
    }

    /// How often it was filled: whether anything of this loop was sent between two moments.
    long fills() {
        return fills;
    }

    /// True when no further message fits.
    boolean full() {
        return messages == MAX_MESSAGES;
    }

    /// Adds a message of one datagram at the end.
    void add(MemorySegment page, int payload, int length, int peer, int peerLength) {
        addRun(page, payload, length, 0, 1);
        to(page, peer, peerLength);
    }

    /// Adds a message of `count` datagrams at the end, another each `segment` bytes; then comes
    /// [#to].
    void addRun(MemorySegment page, int payload, int length, int segment, int count) {
        int message = messages++;
        memory[message] = page;
        payloadOffset[message] = payload;
        lengthBytes[message] = length;
        segmentBytes[message] = segment;
        datagrams[message] = count;
    }

    /// Says where the message just added goes.
    void to(MemorySegment within, int peer, int peerLength) {
        int message = messages - 1;
        peerMemory[message] = within;
        peerOffset[message] = peer;
        peerLengthBytes[message] = peerLength;
    }

    /// Says what the only message of the next batches tells the kernel; null for nothing.
    void control(SendControl told) {
        control = told;
    }

    /// What the batch's only message tells the kernel besides its peer; null for nothing, as it is
    /// for a batch of several and for a driver without `SEND_OPTIONS`.
    public SendControl control() {
        return control;
    }

    /// How many messages there are: 1 to [#MAX_MESSAGES].
    public int messages() {
        return messages;
    }

    /// The native memory that holds the message's bytes.
    public MemorySegment memory(int message) {
        return memory[message];
    }

    /// Where the message's bytes begin, in bytes from the start of its memory.
    public int payloadOffset(int message) {
        return payloadOffset[message];
    }

    /// How many bytes the message has; 0 is an empty datagram.
    public int lengthBytes(int message) {
        return lengthBytes[message];
    }

    /// Every how many bytes the kernel begins a new datagram; 0 when the message is one datagram,
    /// as it always is for a driver without `SEGMENTED_SEND`.
    public int segmentBytes(int message) {
        return segmentBytes[message];
    }

    /// How many datagrams the message is.
    public int datagrams(int message) {
        return datagrams[message];
    }

    /// The native memory that holds the peer's sockaddr. Meaningless when [#peerLengthBytes] is 0.
    public MemorySegment peerMemory(int message) {
        return peerMemory[message];
    }

    /// Where the peer's sockaddr begins, in bytes from the start of its memory. Aligned to 4 bytes.
    /// Meaningless when [#peerLengthBytes] is 0.
    public int peerOffset(int message) {
        return peerOffset[message];
    }

    /// Bytes of the peer's sockaddr: 16 or 28, or 0 for the peer the socket is connected to.
    public int peerLengthBytes(int message) {
        return peerLengthBytes[message];
    }
}
