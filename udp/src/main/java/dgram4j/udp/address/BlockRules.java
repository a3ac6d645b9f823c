package dgram4j.udp.address;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dgram4j.sys.IpLiteral;

/// Addresses, ranges and subnets that are not to be talked to. IPv4 addresses are the same whether
/// they are written plainly or as IPv6 (`::ffff:1.2.3.4`), in rules and in what is checked.
///
/// *Thread:* one at a time.
/// *Source:* `net.BlockList` as Node 26.10 has it.
public final class BlockRules {
    /// What the first 96 bits of an IPv4 address say when it is written as IPv6.
    private static final long MAPPED = 0xffff_0000_0000L;
    private static final int MAPPED_BITS = 96;

    private final Deque<Rule> addresses = new ArrayDeque<>();
    private final Deque<Rule> subnets = new ArrayDeque<>();
    private final Deque<Rule> ranges = new ArrayDeque<>();

    /// One address: its bits as IPv6 has them, and how it is written.
    public record Address(long high, long low, boolean ipv6) {
        /// The address a literal of this family names, without its zone; empty for other text.
        public static Optional<Address> of(Family family, String text) {
            byte[] bytes = new byte[IpLiteral.IN6_ADDRESS_BYTES];
            if (family == Family.IPV4) {
                return IpLiteral.parse4(text, bytes)
                    ? Optional.of(new Address(0, MAPPED | number(bytes, 0, 4), false))
                    : Optional.empty();
            }
            return IpLiteral.parse6(text, bytes)
                ? Optional.of(new Address(number(bytes, 0, 8), number(bytes, 8, 8), true))
                : Optional.empty();
        }

        private static long number(byte[] bytes, int offset, int length) {
            long number = 0;
            for (int i = 0; i < length; i++) {
                number = number << 8 | bytes[offset + i] & 0xff;
            }
            return number;
        }

        /// True when it can be written as IPv4.
        boolean isIpv4() {
            return high == 0 && (low & ~0xffff_ffffL) == MAPPED;
        }

        boolean sameBits(Address other) {
            return high == other.high && low == other.low;
        }

        /// True when this comes after the other. What is written as IPv4 comes neither before nor
        /// after what cannot be.
        public boolean isAfter(Address other) {
            return comparable(other) && compare(other) > 0;
        }

        boolean isBetween(Address start, Address end) {
            return comparable(start) && compare(start) >= 0
                && comparable(end) && compare(end) <= 0;
        }

        private boolean comparable(Address other) {
            return ipv6 == other.ipv6 || isIpv4() && other.isIpv4();
        }

        private int compare(Address other) {
            int order = Long.compareUnsigned(high, other.high);
            return order != 0 ? order : Long.compareUnsigned(low, other.low);
        }

        /// The literal in its shortest form.
        @Override
        public String toString() {
            return ipv6 ? IpLiteral.format6(high, low) : IpLiteral.format4((int) low);
        }

        private String kind() {
            return ipv6 ? "IPv6" : "IPv4";
        }
    }

    private record Rule(String text, Predicate<Address> holds) {}

    /// Adds one address. If it is there already it is from now on written as it is here.
    public void addAddress(Address address) {
        Rule rule = address(address);
        if (addresses.stream().noneMatch(other -> other.text.equals(rule.text))) {
            removeAddress(address);
            addresses.addFirst(rule);
        }
    }

    /// Adds the addresses from `start` to `end`, which must not come before it.
    public void addRange(Address start, Address end) {
        ranges.addFirst(range(start, end));
    }

    /// Adds the addresses whose first `prefix` bits are those of `network`.
    public void addSubnet(Address network, int prefix) {
        subnets.addFirst(subnet(network, prefix));
    }

    /// Takes an address away again, if it is there, however it is written.
    public void removeAddress(Address address) {
        addresses.removeIf(rule -> rule.holds.test(address));
    }

    /// Takes a range away again, if this very one is there.
    public void removeRange(Address start, Address end) {
        remove(ranges, range(start, end));
    }

    /// Takes a subnet away again, if this very one is there.
    public void removeSubnet(Address network, int prefix) {
        remove(subnets, subnet(network, prefix));
    }

    /// Forgets all rules.
    public void clear() {
        addresses.clear();
        subnets.clear();
        ranges.clear();
    }

    /// How many rules there are.
    public int size() {
        return addresses.size() + subnets.size() + ranges.size();
    }

    /// True when a rule holds for the address.
    public boolean blocks(Address address) {
        return holds(addresses, address) || holds(subnets, address) || holds(ranges, address);
    }

    /// The rules as Node writes them: addresses, subnets, ranges, the newest first.
    public List<String> texts() {
        return Stream.of(addresses, subnets, ranges)
            .flatMap(Deque::stream).map(Rule::text).toList();
    }

    private static boolean holds(Deque<Rule> rules, Address address) {
        for (Rule rule : rules) {
            if (rule.holds.test(address)) {
                return true;
            }
        }
        return false;
    }

    private static void remove(Deque<Rule> rules, Rule rule) {
        rules.stream().filter(other -> other.text.equals(rule.text)).findFirst()
            .ifPresent(rules::removeFirstOccurrence);
    }

    private static Rule address(Address address) {
        return new Rule("Address: " + address.kind() + ' ' + address, address::sameBits);
    }

    private static Rule range(Address start, Address end) {
        return new Rule(
            "Range: " + start.kind() + ' ' + start + '-' + end,
            address -> address.isBetween(start, end));
    }

    private static Rule subnet(Address network, int prefix) {
        int bits = network.ipv6() ? prefix : prefix + MAPPED_BITS;
        long high = mask(bits);
        long low = mask(bits - Long.SIZE);
        return new Rule(
            "Subnet: " + network.kind() + ' ' + network + '/' + prefix,
            address -> (address.high & high) == (network.high & high)
                && (address.low & low) == (network.low & low));
    }

    /// The first `bits` of 64 bits.
    private static long mask(int bits) {
        return bits <= 0 ? 0 : -1L << Math.max(0, Long.SIZE - bits);
    }
}
