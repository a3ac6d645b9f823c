package dgram4j.node.fence;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;

/// Which hosts a grant is about.
sealed interface HostRule {
    /// True if the rule holds for this address, which answered for these names.
    boolean holds(IpAddress address, Set<String> names);

    /// Every host.
    record Any() implements HostRule {
        @Override
        public boolean holds(IpAddress address, Set<String> names) {
            return true;
        }
    }

    /// The addresses that begin with the same bits; those of the other family never do.
    record Subnet(IpAddress network, int bits) implements HostRule {
        @Override
        public boolean holds(IpAddress address, Set<String> names) {
            return address.isIpv4() == network.isIpv4() && network.shares(address, bits);
        }
    }

    /// A host by name, or with `*.` in front all below it. It holds for the addresses that name
    /// was answered with, but for those that mean this machine or its link: these nobody's name
    /// server may give away, only `localhost` does.
    record Name(String name, boolean below) implements HostRule {
        private static final String LOCALHOST = "localhost";

        @Override
        public boolean holds(IpAddress address, Set<String> names) {
            return names.stream().anyMatch(this::isFor)
                    && (!address.isHereOrOnLink() || name.equals(LOCALHOST));
        }

        boolean isFor(String asked) {
            return below ? asked.endsWith(name) && asked.length() > name.length()
                    : asked.equals(name);
        }
    }

    /// Reads `*`, an address, a network such as `10.0.0.0/8`, a name, or `*.example.com`.
    ///
    /// *Errors:* `IllegalArgumentException` for anything else.
    static HostRule read(String text) {
        if (text.equals("*")) {
            return new Any();
        }
        int slash = text.indexOf('/');
        String literal = bare(slash < 0 ? text : text.substring(0, slash));
        var address = IpAddress.of(literal);
        if (address.isPresent()) {
            return new Subnet(address.get(), bits(address.get(), literal, slash, text));
        }
        if (slash >= 0 || text.indexOf(':') >= 0 || text.indexOf('[') >= 0) {
            throw new IllegalArgumentException("no host: " + text);
        }
        return text.startsWith("*.")
                ? new Name("." + name(text.substring(2)), true)
                : new Name(name(text), false);
    }

    private static String bare(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        return bracketed ? text.substring(1, text.length() - 1) : text;
    }

    private static int bits(IpAddress address, String literal, int slash, String text) {
        int width = literal.indexOf(':') < 0 ? 32 : 128;
        int given = slash < 0 ? width : PortRange.read(text.substring(slash + 1)).first();
        if (given > width) {
            throw new IllegalArgumentException("no network: " + text);
        }
        int bits = given + 128 - width;
        if (address.isIpv4() && bits < 96) {
            throw new IllegalArgumentException("a network of both families: " + text);
        }
        return bits;
    }

    /// A name as it is compared: ASCII, lower case, without a dot at its end.
    ///
    /// *Errors:* `IllegalArgumentException` for what is none, such as a number: grant an address.
    static String name(String text) {
        String ascii = canonical(text);
        String last = ascii.substring(ascii.lastIndexOf('.') + 1);
        boolean number = last.isEmpty() || last.matches("[0-9]+|0x[0-9a-f]*");
        if (number || !ascii.matches("[a-z0-9._-]+")) {
            throw new IllegalArgumentException("no host: " + text);
        }
        return ascii;
    }

    /// The same for a name that is asked for; text that is no name stays what it is.
    static String canonical(String text) {
        String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        try {
            return IDN.toASCII(plain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return plain;
        }
    }
}
