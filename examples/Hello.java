import java.nio.charset.StandardCharsets;

import dgram4j.Dgram;
import dgram4j.Socket;

// A socket that says hello to itself.

void main() {
    Socket socket = Dgram.createSocket("udp4");
    socket.onMessage((message, from) -> {
        String text = StandardCharsets.UTF_8.decode(message).toString();
        System.out.println(text + " from " + from.address() + ":" + from.port());
        socket.close();
    });
    socket.bind(0, "127.0.0.1", () -> {
        socket.send("hello", socket.address().port());
    });
}
