package dgram4j.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.stream.Stream;

import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxEventFd;
import dgram4j.sys.LinuxSockets;

/// The pollers, each with something it can watch: the same tests run on both.
enum PollerKind {
    EPOLL {
        @Override
        Poller open() {
            return new EpollPoller();
        }

        @Override
        Source source() {
            return new CounterSource();
        }
    },

    LATE_EPOLL {
        @Override
        Poller open() {
            return new LatePoller(EpollPoller::new);
        }

        @Override
        Source source() {
            return new CounterSource();
        }
    },

    SELECTOR {
        @Override
        Poller open() {
            return new SelectorPoller();
        }

        @Override
        Source source() {
            return new PipeSource();
        }
    };

    /// A thing that is readable from `fill` to `drain`.
    interface Source extends AutoCloseable {
        Pollable pollable();

        void fill();

        void drain();

        @Override
        void close();
    }

    abstract Poller open();

    abstract Source source();

    /// True if what the other watches is nothing for this one.
    boolean watchesOthers(PollerKind other) {
        return (this == SELECTOR) != (other == SELECTOR);
    }

    EventLoop loop(NanoClock clock) {
        return new EventLoop(this::open, clock, thrown -> {
            throw new AssertionError("a callback threw", thrown);
        });
    }

    /// Those of this system; the provider of parameterised tests.
    static Stream<PollerKind> here() {
        return Stream.of(values())
                .filter(kind -> kind == SELECTOR || LinuxAbi.current().isPresent());
    }

    private static final class CounterSource implements Source {
        private final int fd = LinuxEventFd.eventfd(
                0, LinuxEventFd.EFD_CLOEXEC | LinuxEventFd.EFD_NONBLOCK);

        @Override
        public Pollable pollable() {
            return new Pollable.Descriptor(fd);
        }

        @Override
        public void fill() {
            LinuxEventFd.add(fd, 1);
        }

        @Override
        public void drain() {
            LinuxEventFd.take(fd);
        }

        @Override
        public void close() {
            LinuxSockets.close(fd);
        }
    }

    private static final class PipeSource implements Source {
        private final Pipe pipe;

        PipeSource() {
            try {
                pipe = Pipe.open();
                pipe.source().configureBlocking(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Pollable pollable() {
            return new Pollable.Channel(pipe.source());
        }

        @Override
        public void fill() {
            try {
                pipe.sink().write(ByteBuffer.wrap(new byte[1]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void drain() {
            try {
                pipe.source().read(ByteBuffer.allocate(1024));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                pipe.source().close();
                pipe.sink().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
