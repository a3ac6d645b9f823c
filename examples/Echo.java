import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dgram4j.AddressInfo;
import dgram4j.Dgram;
import dgram4j.RemoteInfo;
import dgram4j.Socket;

// A server that sends every datagram back, and a client that sends it three.

void main() {
    List<String> words = List.of("one", "two", "three");
    Socket server = Dgram.createSocket("udp4");
    Socket client = Dgram.createSocket("udp4");

    server.onMessage((message, from) -> {
        print("server", message, from);
        server.send(message, from.port(), from.address());
    });

    AtomicInteger echoes = new AtomicInteger();
    client.onMessage((message, from) -> {
        print("client", message, from);
        if (echoes.incrementAndGet() == words.size()) {
            client.close();
            server.close(() -> IO.println("closed"));
        }
    });

    server.bind(0, "127.0.0.1", () -> {
        AddressInfo at = server.address();
        IO.println("server listening on %s:%d".formatted(at.address(), at.port()));
        words.forEach(word -> client.send(word, at.port(), at.address()));
    });
}

void print(String who, ByteBuffer message, RemoteInfo from) {
    String text = StandardCharsets.UTF_8.decode(message.duplicate()).toString();
    IO.println("%s got \"%s\" from %s:%d".formatted(who, text, from.address(), from.port()));
}
