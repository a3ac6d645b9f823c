package dgram4j.node.binding;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What `getaddrinfo` makes of its hints, made from the JDK's answers, which know none.
///
/// *Thread:* any; a call may wait for the network.
/// *Source:* getaddrinfo(3); RFC 3493, section 6.1.
final class LookupHints {
    /// IPv4 addresses in IPv6's spelling if there is no IPv6 address.
    static final int AI_V4MAPPED = 0x08;

    /// With the former: those beside the IPv6 addresses.
    static final int AI_ALL = 0x10;

    /// No family that no interface has, but for its loopback address.
    static final int AI_ADDRCONFIG = 0x20;

    private LookupHints() {}

    /// The literals of a name.
    ///
    /// *Errors:* as [HostNames#literals].
    static List<String> answer(String name, int family, int hints, HostNames.Source source)
            throws HostNames.Unresolved {
        return answer(name, family, hints, source, Families.configured(hints));
    }

    static List<String> answer(
            String name, int family, int hints, HostNames.Source source, Families configured)
            throws HostNames.Unresolved {
        if (family == 4 && !configured.four || family == 6 && !configured.six) {
            throw new HostNames.Unresolved(HostNames.EAI_NONAME);
        }
        if (family == 0 && configured.four != configured.six) {
            return HostNames.literals(name, configured.four ? 4 : 6, source);
        }
        return family == 6 && (hints & AI_V4MAPPED) != 0
                ? mapped(name, (hints & AI_ALL) != 0, source)
                : HostNames.literals(name, family, source);
    }

    private static List<String> mapped(String name, boolean all, HostNames.Source source)
            throws HostNames.Unresolved {
        List<String> six = new ArrayList<>();
        List<String> four = new ArrayList<>();
        for (String literal : HostNames.literals(name, 0, source)) {
            if (isSix(literal)) {
                six.add(literal);
            } else {
                four.add("::ffff:" + literal);
            }
        }
        if (all || six.isEmpty()) {
            six.addAll(four);
        }
        return six;
    }

    /// The literals in the order that was asked for; within a family they stay as they are.
    static Object[] sorted(List<String> literals, String order) {
        return switch (order) {
            case "ipv4first" -> byFamily(literals, Comparator.comparing(LookupHints::isSix));
            case "ipv6first" ->
                    byFamily(literals, Comparator.comparing(LookupHints::isSix).reversed());
            default -> literals.toArray();
        };
    }

    private static Object[] byFamily(List<String> literals, Comparator<String> order) {
        return literals.stream().sorted(order).toArray();
    }

    private static boolean isSix(String literal) {
        return literal.indexOf(':') >= 0;
    }

    /// The families that may be answered.
    record Families(boolean four, boolean six) {
        static Families configured(int hints) {
            if ((hints & AI_ADDRCONFIG) == 0) {
                return new Families(true, true);
            }
            try {
                List<InetAddress> own = NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress())
                        .toList();
                return new Families(
                        own.stream().anyMatch(Inet4Address.class::isInstance),
                        own.stream().anyMatch(address -> !(address instanceof Inet4Address)));
            } catch (SocketException unknown) {
                return new Families(true, true);
            }
        }
    }
}
