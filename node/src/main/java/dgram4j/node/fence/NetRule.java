package dgram4j.node.fence;

import java.util.Set;

/// A place in the network: hosts and ports.
record NetRule(HostRule host, PortRange ports) {
    /// Everywhere.
    static final NetRule ALL = new NetRule(new HostRule.Any(), PortRange.ALL);

    /// Reads `HOST` or `HOST:PORTS`; an IPv6 address with ports stands in brackets.
    ///
    /// *Errors:* `IllegalArgumentException` for anything else.
    static NetRule read(String text) {
        int colon = text.lastIndexOf(':');
        boolean onlyHost = colon < 0 || text.indexOf(']') > colon
                || text.indexOf(':') != colon && text.indexOf(']') < 0;
        return onlyHost
                ? new NetRule(HostRule.read(text), PortRange.ALL)
                : new NetRule(
                        HostRule.read(text.substring(0, colon)),
                        PortRange.read(text.substring(colon + 1)));
    }

    boolean holds(IpAddress address, int port, Set<String> names) {
        return ports.contains(port) && host.holds(address, names);
    }

    /// True if nothing is beyond it.
    boolean isEverywhere() {
        return host instanceof HostRule.Any && ports.equals(PortRange.ALL);
    }

    /// True if all of another place lies within this one.
    boolean covers(NetRule other) {
        boolean hosts = switch (host) {
            case HostRule.Any any -> true;
            case HostRule.Subnet(IpAddress network, int bits) ->
                    other.host instanceof HostRule.Subnet(IpAddress within, int more)
                            && more >= bits && host.holds(within, Set.of());
            case HostRule.Name name ->
                    other.host instanceof HostRule.Name(String asked, boolean below)
                            && (name.isFor(asked) || name.equals(other.host));
        };
        return hosts && ports.first() <= other.ports.first() && other.ports.last() <= ports.last();
    }
}
