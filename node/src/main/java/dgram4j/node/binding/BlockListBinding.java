package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.udp.address.BlockRules;
import dgram4j.udp.address.BlockRules.Address;
import dgram4j.udp.address.Family;

/// Block lists and the canonical text of literals, as `internalBinding('block_list')`.
///
/// Literals that reach a list have been through `canonical` before.
public final class BlockListBinding {
    BlockListBinding() {}

    /// The literal in its shortest form, without zone; null for text that is none of the family.
    @HostAccess.Export
    public String canonical(boolean ipv6, String text) {
        return Address.of(family(ipv6), text).map(Address::toString).orElse(null);
    }

    /// A list without rules.
    @HostAccess.Export
    public Rules list() {
        return new Rules();
    }

    private static Family family(boolean ipv6) {
        return ipv6 ? Family.IPV6 : Family.IPV4;
    }

    private static Address address(boolean ipv6, String text) {
        return Address.of(family(ipv6), text).orElseThrow();
    }

    /// One block list.
    public static final class Rules {
        private final BlockRules rules = new BlockRules();

        Rules() {}

        @HostAccess.Export
        public void address(boolean add, boolean ipv6, String text) {
            Address address = BlockListBinding.address(ipv6, text);
            if (add) {
                rules.addAddress(address);
            } else {
                rules.removeAddress(address);
            }
        }

        /// False when a range to be added ends before it starts; nothing is changed then.
        @HostAccess.Export
        public boolean range(
                boolean add, boolean startIs6, String start, boolean endIs6, String end) {
            Address first = BlockListBinding.address(startIs6, start);
            Address last = BlockListBinding.address(endIs6, end);
            if (!add) {
                rules.removeRange(first, last);
            } else if (first.isAfter(last)) {
                return false;
            } else {
                rules.addRange(first, last);
            }
            return true;
        }

        @HostAccess.Export
        public void subnet(boolean add, boolean ipv6, String network, int prefix) {
            Address address = BlockListBinding.address(ipv6, network);
            if (add) {
                rules.addSubnet(address, prefix);
            } else {
                rules.removeSubnet(address, prefix);
            }
        }

        /// True when a rule holds for the literal; false for text that is none.
        @HostAccess.Export
        public boolean check(boolean ipv6, String text) {
            return Address.of(family(ipv6), text).map(rules::blocks).orElse(false);
        }

        @HostAccess.Export
        public void clear() {
            rules.clear();
        }

        @HostAccess.Export
        public int size() {
            return rules.size();
        }

        @HostAccess.Export
        public ProxyArray texts() {
            return ProxyArray.fromArray(rules.texts().toArray());
        }
    }
}
