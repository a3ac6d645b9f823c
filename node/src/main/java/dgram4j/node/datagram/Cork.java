package dgram4j.node.datagram;

import dgram4j.loop.EventLoop;
import dgram4j.udp.UdpHandle;
import dgram4j.udp.send.SendCompletions;

/// Replies that leave together: datagrams sent while others are delivered, of which nobody hears
/// what became of them. They wait for their neighbours until the delivered batch ends, for 100 µs
/// as looked at between messages, or until anything is done that could tell.
///
/// *Thread:* the runtime's own.
public final class Cork {
    private static final long LONGEST_NANOS = 100_000;
    private static final int MOST_BYTES = 256 * 1024;

    private final EventLoop loop;
    private boolean open;
    private UdpHandle handle;
    private long since;
    private int bytes;

    /// A cork for the sockets of a loop.
    public Cork(EventLoop loop) {
        this.loop = loop;
    }

    /// Says whether more of a batch is to be delivered after the message at hand.
    public void moreToCome(boolean more) {
        open = more;
        if (handle != null && (!more || loop.nanos() - since > LONGEST_NANOS)) {
            leave();
        }
    }

    /// True when datagrams of this handle may wait now; those of another one leave first.
    public boolean holds(UdpHandle of) {
        if (handle != null && handle != of) {
            leave();
        }
        return open;
    }

    /// Notes that the handle's run has been given so many bytes, and is to leave later.
    public void waits(UdpHandle of, int total) {
        if (handle == null) {
            handle = of;
            since = loop.nanos();
            bytes = 0;
        }
        bytes += total;
        if (bytes > MOST_BYTES) {
            leave();
        }
    }

    /// Sends what waits.
    public void leave() {
        UdpHandle leaving = handle;
        if (leaving != null) {
            handle = null;
            leaving.sendRun().leave(Cork::unheard);
        }
    }

    private static void unheard(SendCompletions completions) {
        boolean more = completions.next();
        while (more) {
            more = completions.next();
        }
    }
}
