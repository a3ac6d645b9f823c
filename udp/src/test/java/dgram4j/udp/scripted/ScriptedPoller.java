package dgram4j.udp.scripted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dgram4j.loop.PollListener;
import dgram4j.loop.Pollable;
import dgram4j.loop.Poller;

import static dgram4j.sys.Errno.EEXIST;
import static dgram4j.sys.Errno.ENOENT;

/// Tells of readiness as the script of each socket says.
public final class ScriptedPoller implements Poller {
    private record Watch(int interest, PollListener listener) {}

    private final ScriptedDriver driver;
    private final Map<Pollable, Watch> watches = new LinkedHashMap<>();
    private boolean lastFirst;
    private int refusal;
    private int polls;

    ScriptedPoller(ScriptedDriver driver) {
        this.driver = driver;
    }

    /// Tells of the socket registered last first from now on.
    public void lastFirst() {
        lastFirst = true;
    }

    /// Answers every change from now on with −errno.
    public void refuse(int errno) {
        refusal = -errno;
    }

    /// How often the loop has polled.
    public int polls() {
        return polls;
    }

    /// What is watched on a socket: READABLE, WRITABLE, both or 0.
    public int interest(ScriptedSocket socket) {
        Watch watch = watches.get(socket.pollable());
        return watch == null ? 0 : watch.interest;
    }

    @Override
    public int register(Pollable pollable, int interest, PollListener listener) {
        if (refusal < 0) {
            return refusal;
        }
        Watch watch = new Watch(interest, listener);
        return watches.putIfAbsent(pollable, watch) == null ? 0 : -EEXIST;
    }

    @Override
    public int modify(Pollable pollable, int interest) {
        if (refusal < 0) {
            return refusal;
        }
        Watch watch = watches.get(pollable);
        if (watch == null) {
            return -ENOENT;
        }
        watches.put(pollable, new Watch(interest, watch.listener));
        return 0;
    }

    @Override
    public int unregister(Pollable pollable) {
        return watches.remove(pollable) == null ? -ENOENT : 0;
    }

    @Override
    public void poll(long timeoutNanos, Delivery delivery) {
        polls++;
        List<Pollable> order = new ArrayList<>(watches.keySet());
        if (lastFirst) {
            order = order.reversed();
        }
        boolean told = false;
        for (Pollable pollable : order) {
            Watch watch = watches.get(pollable);
            if (watch != null && pollable instanceof Pollable.Descriptor(int fd)) {
                int events = driver.byDescriptor(fd).ready() & watch.interest;
                if (events != 0) {
                    told = true;
                    delivery.deliver(watch.listener, events);
                }
            }
        }
        if (!told && timeoutNanos < 0) {
            throw new IllegalStateException("the script is over and the loop waits without end");
        }
    }

    @Override
    public boolean hasMore() {
        return false;
    }

    @Override
    public void wakeup() {
        // It never waits.
    }

    @Override
    public int size() {
        return watches.size();
    }

    @Override
    public void close() {
        watches.clear();
    }
}
