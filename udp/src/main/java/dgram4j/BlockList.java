package dgram4j;

import java.util.List;
import java.util.Optional;

import dgram4j.sys.IpLiteral;
import dgram4j.udp.address.BlockRules;
import dgram4j.udp.address.BlockRules.Address;
import dgram4j.udp.address.Family;

/// Addresses, ranges and subnets a socket must not hear of or talk to: Node's `net.BlockList`.
///
/// ```java
/// BlockList guests = new BlockList().addSubnet("10.1.0.0", 16).addAddress("::1");
/// Dgram.createSocket(SocketOptions.udp4().receiveBlockList(guests));
/// ```
///
/// Addresses are IP literals of either family. An IPv4 address is the same whether it is written
/// plainly or as IPv6 (`::ffff:10.1.0.1`).
///
/// *Thread:* any thread; a change counts from the next datagram on.
/// *Errors:* `UdpException` `ERR_INVALID_ADDRESS` from what adds or removes text that is no IP
/// literal; nothing is changed then.
public final class BlockList {
    /// Guarded by itself: a rule is added while sockets on other threads ask.
    private final BlockRules rules = new BlockRules();

    /// A list without rules.
    public BlockList() {
    }

    /// Adds one address.
    /// @param address an IP literal
    /// @return this list
    public BlockList addAddress(String address) {
        Address added = address(address);
        synchronized (rules) {
            rules.addAddress(added);
        }
        return this;
    }

    /// Adds the addresses from `start` to `end`, both included.
    /// *Errors:* `UdpException` `ERR_INVALID_ARG_VALUE` when it ends before it starts.
    /// @param start the first address
    /// @param end the last address
    /// @return this list
    public BlockList addRange(String start, String end) {
        Address first = address(start);
        Address last = address(end);
        if (first.isAfter(last)) {
            throw Failures.badArgument("start", start, "must come before end");
        }
        synchronized (rules) {
            rules.addRange(first, last);
        }
        return this;
    }

    /// Adds the addresses whose first `prefix` bits are those of `network`: `10.0.0.0`, 8.
    /// *Errors:* `UdpException` `ERR_OUT_OF_RANGE` when `prefix` is not 0 to 32, or 0 to 128 for
    /// IPv6.
    /// @param network any address of the subnet
    /// @param prefix how many bits count
    /// @return this list
    public BlockList addSubnet(String network, int prefix) {
        Address added = network(network, prefix);
        synchronized (rules) {
            rules.addSubnet(added, prefix);
        }
        return this;
    }

    /// Takes an address away again, if it is there.
    /// @param address an IP literal
    /// @return this list
    public BlockList removeAddress(String address) {
        Address removed = address(address);
        synchronized (rules) {
            rules.removeAddress(removed);
        }
        return this;
    }

    /// Takes a range away again, if this very one is there.
    /// @param start the first address
    /// @param end the last address
    /// @return this list
    public BlockList removeRange(String start, String end) {
        Address first = address(start);
        Address last = address(end);
        synchronized (rules) {
            rules.removeRange(first, last);
        }
        return this;
    }

    /// Takes a subnet away again, if this very one is there. *Errors:* as [#addSubnet].
    /// @param network any address of the subnet
    /// @param prefix how many bits count
    /// @return this list
    public BlockList removeSubnet(String network, int prefix) {
        Address removed = network(network, prefix);
        synchronized (rules) {
            rules.removeSubnet(removed, prefix);
        }
        return this;
    }

    /// True when a rule holds for the address; false for text that is no IP literal.
    /// @param address an IP literal
    /// @return whether it is blocked
    public boolean check(String address) {
        Optional<Address> asked = parse(address);
        synchronized (rules) {
            return asked.isPresent() && rules.blocks(asked.get());
        }
    }

    /// The rules as Node writes them: "Address: IPv4 10.0.0.1", "Subnet: IPv6 fe80::/10",
    /// "Range: IPv4 10.0.0.1-10.0.0.9"; addresses first, then subnets, then ranges, of each kind
    /// the newest first.
    /// @return the rules as text
    public List<String> rules() {
        synchronized (rules) {
            return rules.texts();
        }
    }

    /// Forgets all rules.
    public void clear() {
        synchronized (rules) {
            rules.clear();
        }
    }

    @Override
    public String toString() {
        return "BlockList" + rules();
    }

    private static Address network(String network, int prefix) {
        Address address = address(network);
        int bits = address.ipv6() ? 8 * IpLiteral.IN6_ADDRESS_BYTES
                : 8 * IpLiteral.IN_ADDRESS_BYTES;
        if (prefix < 0 || prefix > bits) {
            throw Failures.outOfRange("prefix", ">= 0 && <= " + bits, prefix);
        }
        return address;
    }

    private static Address address(String text) {
        return parse(text).orElseThrow(() -> Failures.notAnAddress(text));
    }

    private static Optional<Address> parse(String text) {
        return Address.of(text.indexOf(':') < 0 ? Family.IPV4 : Family.IPV6, text);
    }
}
