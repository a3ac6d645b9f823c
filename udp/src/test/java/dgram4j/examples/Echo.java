package dgram4j.examples;

import java.time.Duration;

import dgram4j.Dgram;
import dgram4j.Socket;

/// A server that answers with what it is sent, and one who asks it.
final class Echo {
    private Echo() {
    }

    static Socket serve(int port) {
        Socket echo = Dgram.createSocket("udp4");
        echo.onMessage((message, from) -> echo.send(message, from.port(), from.address()));
        echo.bindSync(port, "127.0.0.1");
        return echo;
    }

    static String ask(int port, String question) throws InterruptedException {
        try (Socket client = Dgram.createSocket("udp4")) {
            client.connectSync(port, "127.0.0.1");
            client.send(question);
            return client.receive(Duration.ofSeconds(5)).orElseThrow().text();
        }
    }
}
