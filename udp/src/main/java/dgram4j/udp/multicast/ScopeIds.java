package dgram4j.udp.multicast;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxInterfaces;
import dgram4j.udp.address.Scopes;

/// The interfaces of this machine by name and by index. What was found is believed for a second;
/// what was not found is asked for again each time.
///
/// *Thread:* loop thread only.
public final class ScopeIds implements Scopes {
    /// Asking takes some microseconds on Linux and far more elsewhere, so not for each datagram.
    /// An interface that is renamed or replaced shows after this.
    private static final long FRESH_MILLIS = 1_000;

    /// Java overlooks interfaces without an address, so the kernel is asked where it can be.
    private static final boolean ASK_KERNEL =
            LinuxAbi.current().isPresent() && ScopeIds.class.getModule().isNativeAccessEnabled();

    private final LongSupplier nowMillis;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private long sinceMillis;

    /// Knows nothing before it is asked; reads the clock to know how old its knowledge is.
    public ScopeIds(LongSupplier nowMillis) {
        this.nowMillis = nowMillis;
    }

    @Override
    public int index(String name) {
        forgetOld();
        Integer known = indexes.get(name);
        if (known != null) {
            return known;
        }
        int index = ASK_KERNEL ? LinuxInterfaces.ifNameToIndex(name) : indexInJava(name);
        if (index > 0) {
            indexes.put(name, index);
        }
        return Math.max(index, 0);
    }

    @Override
    public String name(int index) {
        forgetOld();
        String known = names.get(index);
        if (known != null) {
            return known;
        }
        String name = ASK_KERNEL ? LinuxInterfaces.ifIndexToName(index) : nameInJava(index);
        if (name.isEmpty()) {
            return Integer.toUnsignedString(index);
        }
        names.put(index, name);
        return name;
    }

    private void forgetOld() {
        long now = nowMillis.getAsLong();
        if (now - sinceMillis >= FRESH_MILLIS) {
            sinceMillis = now;
            indexes.clear();
            names.clear();
        }
    }

    private static int indexInJava(String name) {
        try {
            NetworkInterface found = NetworkInterface.getByName(name);
            return found == null ? 0 : found.getIndex();
        } catch (SocketException unreadable) {
            // An unknown zone is no error by itself.
            return 0;
        }
    }

    private static String nameInJava(int index) {
        try {
            NetworkInterface found = index > 0 ? NetworkInterface.getByIndex(index) : null;
            return found == null ? "" : found.getName();
        } catch (SocketException unreadable) {
            return "";
        }
    }
}
