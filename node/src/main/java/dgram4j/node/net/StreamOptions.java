package dgram4j.node.net;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;

import jdk.net.ExtendedSocketOptions;

import dgram4j.sys.Errno;

/// The options of a connection, answered with 0 or −errno.
final class StreamOptions {
    /// As in libuv: what follows the first probe, and how many there are.
    private static final int PROBE_SECONDS = 1;
    private static final int PROBES = 10;

    private StreamOptions() {}

    static int noDelay(SocketChannel channel, boolean on) {
        return set(channel, StandardSocketOptions.TCP_NODELAY, on);
    }

    /// Probes a silent peer, the first time after so many seconds; 0 keeps the system's time.
    static int keepAlive(SocketChannel channel, boolean on, int seconds) {
        int status = set(channel, StandardSocketOptions.SO_KEEPALIVE, on);
        boolean timed = on && seconds > 0
                && channel.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE);
        if (status != 0 || !timed) {
            return status;
        }
        set(channel, ExtendedSocketOptions.TCP_KEEPINTERVAL, PROBE_SECONDS);
        set(channel, ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
        return set(channel, ExtendedSocketOptions.TCP_KEEPIDLE, seconds);
    }

    static int typeOfService(SocketChannel channel, int value) {
        return set(channel, StandardSocketOptions.IP_TOS, value);
    }

    static int typeOfService(SocketChannel channel) {
        try {
            return channel.getOption(StandardSocketOptions.IP_TOS);
        } catch (IOException | UnsupportedOperationException refused) {
            return ChannelErrors.errno(refused);
        }
    }

    /// Lets the close that follows reset the connection.
    static int resetOnClose(SocketChannel channel) {
        return set(channel, StandardSocketOptions.SO_LINGER, 0);
    }

    private static <T> int set(NetworkChannel channel, SocketOption<T> option, T value) {
        try {
            channel.setOption(option, value);
            return 0;
        } catch (UnsupportedOperationException unknown) {
            return -Errno.ENOTSUP;
        } catch (IOException | IllegalArgumentException refused) {
            return ChannelErrors.errno(refused);
        }
    }
}
