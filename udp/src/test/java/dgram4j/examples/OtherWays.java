package dgram4j.examples;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

import dgram4j.Datagram;
import dgram4j.Datagrams;
import dgram4j.Dgram;
import dgram4j.Loop;
import dgram4j.Overflow;
import dgram4j.SendOptions;
import dgram4j.Socket;
import dgram4j.SocketOptions;

/// The short pieces of the tour.
final class OtherWays {
    private OtherWays() {
    }

    static void ownLoop(Consumer<Socket> use) {
        try (Loop loop = Loop.open()) {
            Socket socket = Dgram.createSocket(SocketOptions.udp4().loop(loop));
            use.accept(socket);
            loop.run();
        }
    }

    static void burst(Socket socket, int port, Consumer<String> tell) {
        Datagrams ticks = new Datagrams().to(port, "127.0.0.1");
        for (int i = 0; i < 1000; i++) {
            ticks.add("tick " + i);
        }
        socket.sendMany(ticks, results -> {
            tell.accept(results.sent() + " of " + results.count());
            if (results.failed() > 0) {
                results.error(0).ifPresent(error -> tell.accept(error.code()));
            }
        });
    }

    static CompletableFuture<String> sent(Socket socket, int port) {
        return socket.sendAsync("hello", port, "127.0.0.1")
                .thenApply(bytes -> bytes + " bytes are with the kernel");
    }

    static Socket untilStopped(CompletableFuture<?> stop) {
        return Dgram.createSocket(SocketOptions.udp4().signal(stop));
    }

    static void sendWhileThereIsRoom(Socket socket, int port, byte[] chunk, int count) {
        if (count > 0 && socket.writable()) {
            socket.send(chunk, port, "127.0.0.1");
            sendWhileThereIsRoom(socket, port, chunk, count - 1);
        } else if (count > 0) {
            socket.onceDrain(() -> sendWhileThereIsRoom(socket, port, chunk, count));
        }
    }

    static void subscribe(Socket socket, Flow.Subscriber<Datagram> subscriber) {
        socket.publisher(1024, Overflow.DROP_OLDEST).subscribe(subscriber);
    }

    static Socket answersFromWhereItWasAsked(int port) {
        Socket server = Dgram.createSocket(SocketOptions.udp4().packetInfo(true));
        server.onMessage((question, from) -> {
            SendOptions same = SendOptions.none().from(from.packet().localAddress()).tos(0xb8);
            server.send("you have " + from.packet().ttl() + " hops left", from.port(),
                    from.address(), same);
        });
        server.bindSync(port);
        return server;
    }
}
