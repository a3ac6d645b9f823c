package dgram4j.node.net;

import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.OptionalInt;

import dgram4j.sys.Errno;

/// The errno behind what a stream's channel throws: the kernel's own where its text says so, else
/// what the exception's type stands for.
final class ChannelErrors {
    static final int EPIPE = 32;
    static final int ECONNRESET = 104;

    private ChannelErrors() {}

    /// −errno; −EIO for what nobody has told us about.
    static int errno(Exception thrown) {
        String text = thrown.getMessage();
        if (text == null) {
            return -byType(thrown);
        }
        // The JDK's own words for what it has noticed before.
        if (text.startsWith("Connection reset")) {
            return -ECONNRESET;
        }
        if (text.startsWith("Unix domain path too long")) {
            return -Errno.EINVAL;
        }
        OptionalInt told = Errno.numberOfText(text);
        return told.orElseGet(() -> -byType(thrown));
    }

    private static int byType(Exception thrown) {
        return switch (thrown) {
            case BindException e -> Errno.EADDRINUSE;
            case ConnectException e -> Errno.ECONNREFUSED;
            case NoRouteToHostException e -> Errno.EHOSTUNREACH;
            case ClosedChannelException e -> EPIPE;
            case NotYetConnectedException e -> Errno.ENOTCONN;
            case UnsupportedAddressTypeException e -> Errno.EAFNOSUPPORT;
            case UnsupportedOperationException e -> Errno.EAFNOSUPPORT;
            case IllegalArgumentException e -> Errno.EINVAL;
            case SocketException e when e.getMessage() != null
                    && e.getMessage().contains("closed") -> EPIPE;
            default -> Errno.EIO;
        };
    }
}
