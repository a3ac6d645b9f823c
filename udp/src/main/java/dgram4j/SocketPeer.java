package dgram4j;

import java.util.Optional;
import java.util.function.Supplier;

import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;

/// How a socket gets its one peer, and loses it again.
///
/// *Thread:* the loop's, but for [#address()].
final class SocketPeer {
    private final Loop loop;
    private final Family family;
    private final SocketState state;
    private final SocketEvents events;
    private final SocketSends sends;
    private final Supplier<UdpHandle> handle;

    /// Written by the loop when the socket is connected; read by any thread.
    private volatile AddressInfo remote = new AddressInfo("", "", 0);

    SocketPeer(Loop loop, Family family, SocketState state, SocketEvents events,
            SocketSends sends, Supplier<UdpHandle> handle) {
        this.loop = loop;
        this.family = family;
        this.state = state;
        this.events = events;
        this.sends = sends;
        this.handle = handle;
    }

    /// *Thread:* any thread. *Errors:* as [SocketState#requireConnected()].
    AddressInfo address() {
        state.requireConnected();
        return remote;
    }

    /// Connects a bound socket, at once or after a look-up; tells so later.
    void connect(Connecting wish) {
        if (state.isClosed()) {
            fail(wish, Failures.notRunning());
            return;
        }
        String target = sends.target(wish.address());
        if (sends.isLiteral(target)) {
            found(wish, target);
        } else {
            sends.names().start(target,
                    found -> found(wish, found), error -> fail(wish, error));
        }
    }

    private void found(Connecting wish, String address) {
        if (state.isClosed()) {
            fail(wish, Failures.notRunning());
            return;
        }
        try {
            connectNow(address, wish.port());
        } catch (UdpException error) {
            fail(wish, error);
            return;
        }
        tellConnected(wish);
    }

    private void fail(Connecting wish, UdpException error) {
        state.disconnected();
        loop.events().pending(() -> {
            if (wish.isHeard() || !state.isClosed()) {
                wish.fail(error);
            }
        });
    }

    /// Tells 'connect', later, unless it is closed until then.
    void tellConnected(Connecting wish) {
        loop.events().pending(() -> {
            if (state.isClosed()) {
                return;
            }
            if (wish.isHeard()) {
                wish.callback().connected(Optional.empty());
            }
            events.connect();
        });
    }

    /// *Errors:* `UdpException`; the socket has no peer then.
    void connectNow(String address, int port) {
        if (sends.isBlocked(address)) {
            throw Failures.blocked(address);
        }
        int result = handle.get().connect(family, address, port);
        if (result < 0) {
            throw Failures.system("connect", result, address, port);
        }
        Endpoint name = new Endpoint();
        handle.get().getpeername(name);
        remote = new AddressInfo(name.address(), name.family().text(), name.port());
        state.connected();
    }

    /// *Errors:* `UdpException`; the socket keeps its peer then.
    void disconnectNow() {
        state.requireConnected();
        int result = handle.get().disconnect();
        if (result < 0) {
            throw Failures.system("connect", result);
        }
        state.disconnected();
    }
}
