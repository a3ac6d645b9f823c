package dgram4j.udp.send;

/// What became of the datagrams of one list, told in their order.
///
/// *Thread:* loop thread only.
public final class SendTally {
    private final int count;
    private int next;
    private int sent;
    private long bytes;

    /// −errno of each, 0 for those that went; null while all have gone.
    private int[] failures;

    /// Nothing is known of any yet.
    public SendTally(int count) {
        this.count = count;
    }

    /// The next ones were sent, with so many bytes together.
    public void sent(int datagrams, long lengthBytes) {
        if (failures == null) {
            next += datagrams;
        } else {
            for (int i = 0; i < datagrams; i++) {
                pass();
            }
        }
        sent += datagrams;
        bytes += lengthBytes;
    }

    /// The next one was not.
    public void failed(int errno) {
        int failing = next;
        pass();
        note(failing, errno);
    }

    /// This one, which is not the next yet, will not be.
    public void fails(int datagram, int errno) {
        note(datagram, errno);
        skip();
    }

    /// The next one has this result: 0 or −errno.
    public void told(int status, int lengthBytes) {
        if (status < 0) {
            failed(status);
        } else {
            sent(1, lengthBytes);
        }
    }

    private void note(int datagram, int errno) {
        if (failures == null) {
            failures = new int[count];
        }
        failures[datagram] = errno;
    }

    // Goes past the next one, then past those whose failure was known before their turn.
    private void pass() {
        next++;
        skip();
    }

    private void skip() {
        while (failures != null && next < count && failures[next] < 0) {
            next++;
        }
    }

    /// True when all have their result.
    public boolean complete() {
        return next == count;
    }

    /// How many there are.
    public int count() {
        return count;
    }

    /// How many the kernel took.
    public int sent() {
        return sent;
    }

    /// The bytes of those.
    public long bytes() {
        return bytes;
    }

    /// −errno of a datagram, 0 when it was sent or has no result yet.
    public int status(int datagram) {
        return failures == null ? 0 : failures[datagram];
    }
}
