package dgram4j.node.binding;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/// The machine, as `internalBinding('os')`; what files tell of it JavaScript reads itself.
public final class OsBinding {
    private static final int MAC_BYTES = 6;

    OsBinding() {}

    /// Processors this process may use.
    @HostAccess.Export
    public int availableParallelism() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// Calls `each(name, literal, prefix, mac, internal, scopeId)` for each address of each
    /// interface that is up, IPv4 first; `scopeId` is −1 for IPv4.
    ///
    /// *Errors:* `SocketException` if the system does not tell.
    @HostAccess.Export
    public void addresses(Value each) throws SocketException {
        List<NetworkInterface> interfaces = NetworkInterface.networkInterfaces()
                .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                .toList();
        for (NetworkInterface one : interfaces) {
            if (one.isUp()) {
                tell(one, each);
            }
        }
    }

    private static void tell(NetworkInterface one, Value each) throws SocketException {
        byte[] hardware = one.getHardwareAddress();
        String mac = HexFormat.ofDelimiter(":")
                .formatHex(hardware == null ? new byte[MAC_BYTES] : hardware);
        List<InterfaceAddress> addresses = one.getInterfaceAddresses().reversed().stream()
                .sorted(Comparator.comparing(given -> given.getAddress() instanceof Inet6Address))
                .toList();
        for (InterfaceAddress address : addresses) {
            InetAddress inet = address.getAddress();
            int scope = inet instanceof Inet6Address six ? six.getScopeId() : -1;
            each.executeVoid(
                    one.getName(), HostNames.text(inet).replaceFirst("%.*", ""),
                    address.getNetworkPrefixLength(), mac, one.isLoopback(),
                    scope > 0 && !inet.isLinkLocalAddress() ? 0 : scope);
        }
    }
}
