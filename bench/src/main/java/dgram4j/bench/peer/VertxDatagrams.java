package dgram4j.bench.peer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramSocket;

/// The works with Vert.x, on its native transport where there is one.
final class VertxDatagrams {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int CLOSE_SECONDS = 10;
    private static final int STALL_MILLIS = 100;

    private final Options options;
    private final Window window;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Buffer payload;
    private long receivedBefore;

    VertxDatagrams(Options options) {
        this.options = options;
        this.window = new Window(options);
        this.payload = Buffer.buffer(new byte[options.size()]);
    }

    boolean run(String work) throws InterruptedException, ExecutionException, TimeoutException {
        if (!work.equals("burst") && !work.equals("echo")) {
            return false;
        }
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true)
                .setEventLoopPoolSize(1));
        Context context = vertx.getOrCreateContext();
        CountDownLatch begun = new CountDownLatch(1);
        context.runOnContext(nothing -> {
            DatagramSocket socket = vertx.createDatagramSocket();
            if (work.equals("burst")) {
                burst(vertx, socket);
            } else {
                echo(socket);
            }
            begun.countDown();
        });
        begun.await();
        over.await();
        vertx.close().toCompletionStage().toCompletableFuture()
                .get(CLOSE_SECONDS, TimeUnit.SECONDS);
        return true;
    }

    /// The next burst goes when this one has come, or nothing has for a while.
    private void burst(Vertx vertx, DatagramSocket socket) {
        socket.listen(0, LOOPBACK).onSuccess(bound -> {
            int port = bound.localAddress().port();
            socket.handler(packet -> {
                if (++window.received == window.sent) {
                    turn(socket, port);
                }
            });
            vertx.setPeriodic(STALL_MILLIS, nothing -> {
                if (window.received == receivedBefore) {
                    window.sent = window.received;
                    turn(socket, port);
                }
                receivedBefore = window.received;
            });
            window.start();
            turn(socket, port);
        });
    }

    private void turn(DatagramSocket socket, int port) {
        if (window.isOver()) {
            over.countDown();
            return;
        }
        window.sent += options.count();
        for (int i = 0; i < options.count(); i++) {
            socket.send(payload, port, LOOPBACK);
        }
    }

    private void echo(DatagramSocket socket) {
        socket.handler(packet -> {
            socket.send(packet.data(), packet.sender().port(), packet.sender().host());
            if (window.received++ == 0) {
                window.start();
            }
            if (window.isOver()) {
                over.countDown();
            }
        });
        socket.listen(0, LOOPBACK).onSuccess(bound ->
                System.out.println("PORT " + bound.localAddress().port()));
    }
}
