package dgram4j.node.binding;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/// The machine, as `internalBinding('os')`.
public final class OsBinding {
    private static final int MAC_BYTES = 6;

    /// What the system tells everybody who runs on it.
    private static final Pattern FACTS = Pattern.compile(
            "/etc/resolv\\.conf|/proc/(uptime|loadavg|meminfo|cpuinfo|stat|(self|[0-9]+)/stat"
                    + "|sys/kernel/(osrelease|version|hostname))");

    OsBinding() {}

    /// Processors this process may use.
    @HostAccess.Export
    public int availableParallelism() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// A file in which the system tells of itself, or null if there is none; others are none.
    @HostAccess.Export
    public String fact(String file) {
        return FACTS.matcher(file).matches() ? read(file) : null;
    }

    /// The line of `/etc/passwd` about the user with this number, or null.
    @HostAccess.Export
    public String account(int uid) {
        String all = read("/etc/passwd");
        return all == null ? null : all.lines()
                .filter(line -> line.matches("[^:]*:[^:]*:" + uid + ":.*"))
                .findFirst().orElse(null);
    }

    static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
        } catch (IOException none) {
            return null;
        }
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
        for (boolean ipv6 : new boolean[] {false, true}) {
            for (NetworkInterface one : interfaces) {
                if (one.isUp()) {
                    tell(one, ipv6, each);
                }
            }
        }
    }

    private static void tell(NetworkInterface one, boolean ipv6, Value each)
            throws SocketException {
        byte[] hardware = one.getHardwareAddress();
        String mac = HexFormat.ofDelimiter(":")
                .formatHex(hardware == null ? new byte[MAC_BYTES] : hardware);
        List<InterfaceAddress> addresses = one.getInterfaceAddresses().reversed().stream()
                .filter(given -> given.getAddress() instanceof Inet6Address == ipv6)
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
