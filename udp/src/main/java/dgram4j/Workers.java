package dgram4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Sockets that share a port, each on a loop and a thread of its own; see
/// [Dgram#workers(int, SocketOptions, BindOptions, Consumer)].
///
/// *Thread:* any thread.
public final class Workers implements AutoCloseable {
    private final List<Loop> loops = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private Workers() {
    }

    static Workers start(
            int count, SocketOptions options, BindOptions where, Consumer<Socket> each) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " workers");
        }
        Objects.requireNonNull(each);
        Workers made = new Workers();
        boolean bound = false;
        try {
            BindOptions place = where;
            for (int i = 0; i < count; i++) {
                Loop loop = Loop.open();
                made.loops.add(loop);
                Socket socket = new Socket(options.reusePort(true).loop(loop));
                made.sockets.add(socket);
                each.accept(socket);
                place = place.port(socket.bindSync(place).port());
            }
            made.run();
            bound = true;
        } finally {
            if (!bound) {
                made.loops.forEach(Loop::close);
            }
        }
        return made;
    }

    private void run() {
        for (int i = 0; i < loops.size(); i++) {
            Loop loop = loops.get(i);
            threads.add(Thread.ofPlatform().name("dgram4j-worker-" + i).start(() -> {
                try (loop) {
                    loop.run();
                }
            }));
        }
    }

    /// Where all are bound.
    /// @return the address
    public AddressInfo address() {
        return sockets.getFirst().address();
    }

    /// The sockets, one a worker; the list does not change.
    /// @return the sockets
    public List<Socket> sockets() {
        return List.copyOf(sockets);
    }

    /// Waits until all sockets are closed, or are unref'd and have nothing to do.
    /// *Errors:* `InterruptedException`; the workers go on.
    /// @throws InterruptedException when this thread is interrupted; nothing is lost
    public void await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /// Closes all sockets, with their events. It does not wait for the threads: [#await()] does.
    @Override
    public void close() {
        sockets.forEach(Socket::close);
    }
}
