package dgram4j.udp.driver.nio;

import java.net.BindException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.OptionalInt;

import dgram4j.sys.Errno;

import static dgram4j.sys.Errno.EADDRINUSE;
import static dgram4j.sys.Errno.EAFNOSUPPORT;
import static dgram4j.sys.Errno.EBADF;
import static dgram4j.sys.Errno.ECONNREFUSED;
import static dgram4j.sys.Errno.EDESTADDRREQ;
import static dgram4j.sys.Errno.EHOSTUNREACH;
import static dgram4j.sys.Errno.EINVAL;
import static dgram4j.sys.Errno.EIO;
import static dgram4j.sys.Errno.EISCONN;
import static dgram4j.sys.Errno.ENOTSUP;

/// The errno behind an exception of a channel: the kernel's own where its text says so, else what
/// the exception's type stands for.
final class NioErrors {
    private NioErrors() {}

    /// −errno; −EIO for what nobody has told us about.
    static int errno(Exception thrown) {
        if (thrown instanceof PortUnreachableException) {
            return -ECONNREFUSED;
        }
        String text = thrown.getMessage();
        OptionalInt told = text == null ? OptionalInt.empty() : Errno.numberOfText(text);
        return told.orElseGet(() -> -byType(thrown));
    }

    private static int byType(Exception thrown) {
        return switch (thrown) {
            case BindException e -> EADDRINUSE;
            case NoRouteToHostException e -> EHOSTUNREACH;
            case ClosedChannelException e -> EBADF;
            case AlreadyBoundException e -> EINVAL;
            case AlreadyConnectedException e -> EISCONN;
            case NotYetConnectedException e -> EDESTADDRREQ;
            case UnsupportedAddressTypeException e -> EAFNOSUPPORT;
            case UnresolvedAddressException e -> EINVAL;
            case UnsupportedOperationException e -> ENOTSUP;
            case IllegalArgumentException e -> EINVAL;
            default -> EIO;
        };
    }
}
