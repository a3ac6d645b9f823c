package dgram4j;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dgram4j.udp.altered.AlteredDrivers;

/// A loop of one's own with sockets on it and a list of what happened.
final class Trial implements AutoCloseable {
    final Loop loop;
    final List<String> seen = new ArrayList<>();

    private Trial(String driver) {
        loop = Loop.open(driver);
    }

    static Trial on(String driver) {
        return new Trial(driver);
    }

    /// The names of this machine's drivers; the provider of parameterised tests.
    static Stream<String> drivers() {
        return AlteredDrivers.andTheOthers().stream();
    }

    Socket socket() {
        return Dgram.createSocket(SocketOptions.udp4().loop(loop));
    }

    Socket socket(SocketOptions options) {
        return Dgram.createSocket(options.loop(loop));
    }

    /// A socket on 127.0.0.1 that notes what it gets as "name got text" and is closed after
    /// `messages` of them.
    Socket receiver(String name, int messages) {
        int[] left = {messages};
        Socket receiver = socket();
        receiver.onMessage((message, from) -> {
            seen.add(name + " got " + text(message));
            if (--left[0] == 0) {
                receiver.close();
            }
        });
        return receiver.bind(0, "127.0.0.1");
    }

    void see(String what) {
        seen.add(what);
    }

    static String text(ByteBuffer message) {
        return StandardCharsets.UTF_8.decode(message).toString();
    }

    @Override
    public void close() {
        loop.close();
    }
}
