package dgram4j.node.binding;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

import dgram4j.sys.Errno;
import dgram4j.sys.IpLiteral;

/// Host names as `getaddrinfo` answers them, through the JDK's resolver (which remembers an answer
/// for half a minute, and a refusal for ten seconds, unless the JVM's security properties say
/// otherwise).
///
/// *Thread:* any; a call may wait for the network.
final class HostNames {
    /// libuv's number for "no such name".
    static final int EAI_NONAME = -3008;

    /// libuv's number for "the resolver cannot answer now".
    static final int EAI_AGAIN = -3001;

    /// Longer names libuv does not even ask for.
    private static final int MAX_NAME_LENGTH = 255;

    private HostNames() {}

    /// Asks for what a name stands for: the JDK, or a test.
    @FunctionalInterface
    interface Source {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    /// The literals a name stands for, in the resolver's order, those of one family only.
    ///
    /// @param family 4, 6, or 0 for both
    /// *Errors:* [Unresolved] with libuv's number.
    static List<String> literals(String name, int family, Source source) throws Unresolved {
        if (family != 6 && name.chars().allMatch(HostNames::mayBePosix)) {
            try {
                return List.of(text(Inet4Address.ofPosixLiteral(name)));
            } catch (IllegalArgumentException notOne) {
                // Digits and dots can also be a name: "1.2.3.4.example" starts like that.
            }
        }
        List<String> literals = new ArrayList<>();
        for (InetAddress address : ask(ascii(name), source)) {
            if (family == 0 || (family == 4) == (address instanceof Inet4Address)) {
                literals.add(text(address));
            }
        }
        if (literals.isEmpty()) {
            throw new Unresolved(EAI_NONAME);
        }
        return literals;
    }

    /// The name an address has, as `getnameinfo` tells it.
    ///
    /// *Errors:* [Unresolved] if it has none.
    static String name(String literal) throws Unresolved {
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            String name = address.getHostName();
            // What has no name is called by its number.
            if (!name.equals(address.getHostAddress())) {
                return name;
            }
        } catch (IllegalArgumentException unknownZone) {
            // A zone that this machine does not have: nobody has that address here.
        }
        throw new Unresolved(EAI_NONAME);
    }

    private static InetAddress[] ask(String name, Source source) throws Unresolved {
        try {
            return source.addresses(name);
        } catch (UnknownHostException unknown) {
            // The JDK tells the reason in words only; these are the C library's.
            String words = unknown.getMessage();
            boolean later = words != null && words.contains("Temporary failure");
            throw new Unresolved(later ? EAI_AGAIN : EAI_NONAME);
        }
    }

    /// What the JDK would read as a literal in a spelling the C library does not know is no name.
    private static String ascii(String name) throws Unresolved {
        if (name.length() > MAX_NAME_LENGTH) {
            throw new Unresolved(-Errno.EINVAL);
        }
        try {
            String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            if (!ascii.isEmpty() && ascii.chars().noneMatch(HostNames::neverInName)) {
                return ascii;
            }
        } catch (IllegalArgumentException malformed) {
            // Labels of no or of too many characters.
        }
        throw new Unresolved(EAI_NONAME);
    }

    private static boolean neverInName(int c) {
        return c <= ' ' || c == '[' || c == ']' || c == ':' || c == '%' || c == '/';
    }

    /// The characters of "127.1", "0x7f.1", "2130706433".
    private static boolean mayBePosix(int c) {
        return c == '.' || c == 'x' || c == 'X' || Character.digit(c, 16) >= 0 && c < 128;
    }

    static String text(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address scoped) {
            String text = IpLiteral.format6(number(bytes, 0, 8), number(bytes, 8, 8));
            return scoped.getScopedInterface() == null
                    ? text
                    : text + '%' + scoped.getScopedInterface().getName();
        }
        return IpLiteral.format4((int) number(bytes, 0, 4));
    }

    private static long number(byte[] bytes, int offset, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[offset + i] & 0xff;
        }
        return number;
    }

    /// A name nothing is known of, with libuv's number for why.
    static final class Unresolved extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Unresolved(int status) {
            super(null, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
