package dgram4j.udp.multicast;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import dgram4j.udp.address.Scopes;

/// The interfaces of this machine by name and by index, looked up at most once a second unless
/// one is missing.
///
/// *Thread:* loop thread only.
public final class ScopeIds implements Scopes {
    /// Asking the system takes some 100 µs, so not for each datagram; a renamed interface shows
    /// after this.
    private static final long FRESH_MILLIS = 1_000;

    private final LongSupplier nowMillis;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private long readMillis;
    private boolean read;

    /// Knows nothing before it is asked; reads the clock to know how old its knowledge is.
    public ScopeIds(LongSupplier nowMillis) {
        this.nowMillis = nowMillis;
    }

    @Override
    public int index(String name) {
        refresh(name, indexes);
        return indexes.getOrDefault(name, 0);
    }

    @Override
    public String name(int index) {
        refresh(index, names);
        String name = names.get(index);
        return name == null ? Integer.toUnsignedString(index) : name;
    }

    private void refresh(Object key, Map<?, ?> known) {
        long now = nowMillis.getAsLong();
        if (read && known.containsKey(key) && now - readMillis < FRESH_MILLIS) {
            return;
        }
        read = true;
        readMillis = now;
        indexes.clear();
        names.clear();
        try {
            NetworkInterface.networkInterfaces().forEach(this::learn);
        } catch (SocketException unreadable) {
            // As for a machine without interfaces: every zone is unknown, which is no error.
            indexes.clear();
            names.clear();
        }
    }

    private void learn(NetworkInterface found) {
        // Alias names such as eth0:1 have an index of their interface, or none.
        if (found.getIndex() > 0) {
            indexes.put(found.getName(), found.getIndex());
            names.put(found.getIndex(), found.getName());
        }
    }
}
