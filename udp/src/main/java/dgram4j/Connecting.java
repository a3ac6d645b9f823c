package dgram4j;

import java.util.Optional;
import java.util.function.Consumer;

/// A `connect` that is not made yet, and who hears of it.
record Connecting(int port, String address, ConnectCallback callback,
        Consumer<UdpException> unheard) implements Unsent {
    /// The callback of those who listen to 'connect' and 'error' instead.
    static final ConnectCallback LISTENERS = error -> { };

    @Override
    public boolean isHeard() {
        return callback != LISTENERS;
    }

    @Override
    public void fail(UdpException error) {
        if (isHeard()) {
            callback.connected(Optional.of(error));
        } else {
            unheard.accept(error);
        }
    }
}
