package dgram4j.udp.send;

/// The ring of a queue: for each datagram where it lies, where it goes, and what became of it.
///
/// Slots are numbered without end; the ring holds the last `capacity` of them.
final class SendSlots {
    private final int mask;
    private final Object[] tokens;
    private final SendPage[] pages;
    private final int[] payloadOffsets;
    private final int[] lengths;
    private final int[] peerOffsets;
    private final int[] peerLengths;
    private final int[] statuses;

    /// @param capacity a power of two, or 0
    SendSlots(int capacity) {
        mask = capacity - 1;
        tokens = new Object[capacity];
        pages = new SendPage[capacity];
        payloadOffsets = new int[capacity];
        lengths = new int[capacity];
        peerOffsets = new int[capacity];
        peerLengths = new int[capacity];
        statuses = new int[capacity];
    }

    int capacity() {
        return tokens.length;
    }

    /// A ring of more capacity with the slots from `head` to before `tail`.
    SendSlots grown(int capacity, int head, int tail) {
        SendSlots grown = new SendSlots(capacity);
        for (int slot = head; slot != tail; slot++) {
            int from = slot & mask;
            int to = slot & grown.mask;
            grown.tokens[to] = tokens[from];
            grown.pages[to] = pages[from];
            grown.payloadOffsets[to] = payloadOffsets[from];
            grown.lengths[to] = lengths[from];
            grown.peerOffsets[to] = peerOffsets[from];
            grown.peerLengths[to] = peerLengths[from];
            grown.statuses[to] = statuses[from];
        }
        return grown;
    }

    /// Fills a slot with the datagram that is staged in the page.
    void put(int slot, Object token, SendPage page, int length, int peerOffset, int peerLength) {
        int at = slot & mask;
        tokens[at] = token;
        pages[at] = page;
        payloadOffsets[at] = page.payloadEnd();
        lengths[at] = length;
        peerOffsets[at] = peerOffset;
        peerLengths[at] = peerLength;
    }

    /// Notes the result; the slot no longer holds a page.
    void settle(int slot, int status) {
        pages[slot & mask] = null;
        statuses[slot & mask] = status;
    }

    /// Lets go of the token.
    void forget(int slot) {
        tokens[slot & mask] = null;
    }

    Object token(int slot) {
        return tokens[slot & mask];
    }

    SendPage page(int slot) {
        return pages[slot & mask];
    }

    int payloadOffset(int slot) {
        return payloadOffsets[slot & mask];
    }

    /// The datagram's length as it was given, which may be more than is stored.
    int lengthBytes(int slot) {
        return lengths[slot & mask];
    }

    /// True when the second datagram lies right behind the first and goes to the same peer.
    boolean adjacent(int first, int second) {
        int one = first & mask;
        int two = second & mask;
        return pages[one] == pages[two]
            && payloadOffsets[one] + lengths[one] == payloadOffsets[two]
            && peerOffsets[one] == peerOffsets[two]
            && peerLengths[one] == peerLengths[two];
    }

    int peerOffset(int slot) {
        return peerOffsets[slot & mask];
    }

    int peerLengthBytes(int slot) {
        return peerLengths[slot & mask];
    }

    int status(int slot) {
        return statuses[slot & mask];
    }
}
