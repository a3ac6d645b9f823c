package dgram4j.udp;

import dgram4j.loop.EventLoop;
import dgram4j.loop.Poller;
import dgram4j.udp.send.SendControl;
import dgram4j.udp.send.SendListener;
import dgram4j.udp.send.SendQueue;

import static dgram4j.sys.Errno.EAGAIN;
import static dgram4j.sys.Errno.ECANCELED;

/// When a handle's queue is flushed, and when its completions are told.
///
/// A datagram is tried at once if none waits before it. What must wait goes when the socket becomes
/// writable. Completions are told then, or in the loop's next pending phase, never inside the call
/// that sent.
///
/// *Thread:* loop thread only.
final class Sending {
    private final UdpEngine engine;
    private final EventLoop loop;
    private final HandleWatch watch;
    private final SendQueue queue;
    private final SendListener listener;
    private final Runnable advance = this::advance;
    private boolean telling;
    private boolean runIsFirst;
    private boolean scheduled;
    private boolean holdsLoop;
    private boolean closed;

    Sending(UdpEngine engine, HandleWatch watch, SendQueue queue, SendListener listener) {
        this.engine = engine;
        this.loop = engine.loop();
        this.watch = watch;
        this.queue = queue;
        this.listener = listener;
    }

    /// Sends the staged datagram. Answers its length plus one when the kernel has taken it, 0 when
    /// it is queued and the completion will tell.
    int send(Object token, int peer) {
        if (!engine.noTrySend()) {
            int sent = queue.submit(engine.peers(), peer);
            if (sent != -EAGAIN) {
                return sent < 0 ? sent : sent + 1;
            }
        }
        boolean first = queue.count() == 0;
        queue.enqueue(token, engine.peers(), peer);
        afterEnqueue(first);
        return 0;
    }

    private void afterEnqueue(boolean first) {
        holdLoop();
        if (first && !telling && engine.noTrySend()) {
            queue.flush();
            if (queue.untold()) {
                schedule();
            }
        }
        await();
    }

    /// As the other, with something to tell the kernel.
    int send(Object token, int peer, SendControl control) {
        if (!engine.noTrySend()) {
            int sent = queue.submit(engine.peers(), peer, control);
            if (sent != -EAGAIN) {
                return sent < 0 ? sent : sent + 1;
            }
        }
        boolean first = queue.count() == 0;
        queue.enqueue(token, engine.peers(), peer, control);
        afterEnqueue(first);
        return 0;
    }

    /// Keeps the staged datagram for [#leave].
    void park(Object token, int peer) {
        runIsFirst |= queue.count() == 0;
        queue.enqueue(token, engine.peers(), peer);
        holdLoop();
    }

    /// Sends what is parked, unless others wait before it, and tells `to` what has a result now.
    void leave(SendListener to) {
        boolean first = runIsFirst;
        runIsFirst = false;
        if (first && engine.noTrySend()) {
            queue.flush();
            if (queue.untold()) {
                schedule();
            }
        } else if (first) {
            queue.flushAll();
            if (queue.untold()) {
                to.sent(queue.completions());
            }
        }
        await();
        releaseLoop();
    }

    /// The socket can be written, or completions are due.
    void advance() {
        scheduled = false;
        if (closed) {
            return;
        }
        queue.flush();
        await();
        tell();
        if (!closed && !queue.waiting()) {
            watch.remove(Poller.WRITABLE);
        }
    }

    /// Stops sending. What still waits is canceled; [#finish] tells it.
    void close() {
        closed = true;
        queue.drop();
    }

    /// Tells what is not told yet, in the closing phase.
    void finish() {
        queue.fail(-ECANCELED);
        tell();
    }

    private void tell() {
        if (!queue.untold()) {
            return;
        }
        telling = true;
        try {
            listener.sent(queue.completions());
        } finally {
            telling = false;
            if (queue.untold()) {
                schedule();
            }
            releaseLoop();
        }
    }

    /// Watches for writability while datagrams wait. Should the poller refuse, they can never go:
    /// they fail with its error.
    private void await() {
        if (!queue.waiting()) {
            return;
        }
        int result = watch.add(Poller.WRITABLE);
        if (result < 0) {
            queue.fail(result);
            schedule();
        }
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            loop.pending(closed ? this::tellRest : advance);
        }
    }

    private void tellRest() {
        scheduled = false;
        tell();
    }

    /// A datagram under way keeps the loop alive, whether or not its handle is ref'd.
    private void holdLoop() {
        if (!holdsLoop) {
            holdsLoop = true;
            loop.retain();
        }
    }

    private void releaseLoop() {
        if (holdsLoop && queue.count() == 0) {
            holdsLoop = false;
            loop.release();
        }
    }
}
