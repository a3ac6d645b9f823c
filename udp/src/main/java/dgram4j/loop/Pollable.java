package dgram4j.loop;

import java.nio.channels.SelectableChannel;

/// What a [Poller] can watch: a file descriptor (epoll) or a channel (selector).
public sealed interface Pollable {
    /// An open, non-blocking descriptor of this process.
    record Descriptor(int fd) implements Pollable {
    }

    /// An open channel in non-blocking mode.
    record Channel(SelectableChannel channel) implements Pollable {
    }
}
