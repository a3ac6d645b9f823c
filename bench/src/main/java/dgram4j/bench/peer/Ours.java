package dgram4j.bench.peer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dgram4j.Datagrams;
import dgram4j.Dgram;
import dgram4j.Loop;
import dgram4j.MessageBatch;
import dgram4j.Socket;
import dgram4j.SocketOptions;

/// The works with dgram4j's Java face: `--mode segmented` with its batches, `--mode plain` with
/// `send` and single messages.
final class Ours {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int PATIENCE_TURNS = 200;

    private final Options options;
    private final Window window;
    private final boolean batches;
    private final List<Socket> open = new ArrayList<>();
    private Loop loop;

    Ours(Options options) {
        this.options = options;
        this.window = new Window(options);
        this.batches = options.text("mode", "segmented").equals("segmented");
    }

    boolean run(String work) {
        try (Loop own = Loop.open()) {
            loop = own;
            switch (work) {
                case "burst" -> burst();
                case "destinations" -> destinations();
                case "flood-receive" -> floodReceive();
                case "flood-send" -> floodSend();
                case "ping-pong" -> pingPong();
                case "echo" -> echo();
                default -> {
                    return false;
                }
            }
            own.run();
            return true;
        }
    }

    private Socket socket() {
        Socket socket = Dgram.createSocket(SocketOptions.udp4().loop(loop).segmentation(batches));
        open.add(socket);
        return socket;
    }

    private void end() {
        open.forEach(Socket::close);
    }

    /// Counts what comes.
    private void count(Socket socket) {
        if (batches) {
            socket.onMessages(batch -> {
                while (batch.next()) {
                    window.received++;
                }
            });
        } else {
            socket.onMessage((message, from) -> window.received++);
        }
    }

    private void burst() {
        Socket socket = socket();
        count(socket);
        socket.bind(0, LOOPBACK, () -> {
            window.start();
            send(socket, List.of(socket.address().port()), this::untilOver);
        });
    }

    private void destinations() {
        Socket from = socket();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < options.count(); i++) {
            Socket to = socket();
            count(to);
            to.bind(0, LOOPBACK, () -> ports.add(to.address().port()));
        }
        from.bind(0, LOOPBACK, () -> {
            window.start();
            send(from, ports, this::untilOver);
        });
    }

    private boolean untilOver() {
        return !window.isOver();
    }

    /// Runs the task once so many have come in all, which makes one burst a turn of the loop; or
    /// after some turns without them: then one was lost.
    private void whenReceived(long goal, int patience, Runnable task) {
        if (window.received >= goal || patience == 0) {
            task.run();
        } else {
            loop.execute(() -> whenReceived(goal, patience - 1, task));
        }
    }

    private interface Again {
        boolean again();
    }

    /// Sends the datagrams of one turn, in turn to each port, turn for turn.
    private void send(Socket socket, List<Integer> ports, Again again) {
        byte[] bytes = new byte[options.size()];
        Datagrams many = new Datagrams();
        for (int i = 0; i < options.count(); i++) {
            many.to(ports.get(i % ports.size()), LOOPBACK).add(bytes);
        }
        Runnable[] turn = new Runnable[1];
        turn[0] = () -> {
            if (!again.again()) {
                end();
                return;
            }
            // Nobody answers a flood.
            long goal = window.received + (open.size() == 1 && ports.size() == 1
                    && !ports.contains(socket.address().port()) ? 0 : options.count());
            Runnable following = () -> loop.execute(
                    () -> whenReceived(goal, PATIENCE_TURNS, turn[0]));
            if (batches) {
                socket.sendMany(many, results -> {
                    window.sent += results.sent();
                    following.run();
                });
                return;
            }
            int[] left = {options.count()};
            for (int i = 0; i < options.count(); i++) {
                socket.send(bytes, ports.get(i % ports.size()), LOOPBACK, (error, length) -> {
                    window.sent += error.isEmpty() ? 1 : 0;
                    if (--left[0] == 0) {
                        following.run();
                    }
                });
            }
        };
        loop.execute(turn[0]);
    }

    private void floodReceive() {
        Socket socket = socket();
        boolean[] begun = {false};
        if (batches) {
            socket.onMessages(batch -> {
                begin(begun);
                take(batch);
                endIfOver();
            });
        } else {
            socket.onMessage((message, from) -> {
                begin(begun);
                if ((++window.received & 15) == 0) {
                    endIfOver();
                }
            });
        }
        socket.bind(0, LOOPBACK, () -> System.out.println("PORT " + socket.address().port()));
    }

    private void begin(boolean[] begun) {
        if (!begun[0]) {
            begun[0] = true;
            window.start();
        }
    }

    private void take(MessageBatch batch) {
        while (batch.next()) {
            window.received++;
        }
    }

    private void endIfOver() {
        if (window.isOver()) {
            end();
        }
    }

    private void floodSend() {
        Socket socket = socket();
        long until = System.nanoTime() + (long) ((options.seconds("warm-up", 1)
                + options.seconds("seconds", 3) + 15) * 1e9);
        socket.bind(0, LOOPBACK, () -> send(socket, List.of(options.number("port", 0)),
                () -> System.nanoTime() < until));
    }

    private void pingPong() {
        Socket ping = socket();
        Socket pong = socket();
        ByteBuffer message = ByteBuffer.allocate(options.size());
        long[] begun = {0};
        pong.onMessage((got, from) -> pong.send(got, from.port(), from.address()));
        pong.bind(0, LOOPBACK, () -> ping.bind(0, LOOPBACK, () -> {
            int port = pong.address().port();
            ping.onMessage((got, from) -> {
                long now = System.nanoTime();
                window.sample(now - begun[0]);
                window.received++;
                window.sent++;
                if (window.isOver()) {
                    end();
                    return;
                }
                begun[0] = System.nanoTime();
                ping.send(message, port, LOOPBACK);
            });
            window.start();
            begun[0] = System.nanoTime();
            ping.send(message, port, LOOPBACK);
        }));
    }

    /// What comes together goes back together.
    private void echo() {
        Socket socket = socket();
        Datagrams back = new Datagrams();
        socket.onMessages(batch -> {
            back.clear();
            while (batch.next()) {
                back.to(batch.port(), batch.address()).add(batch.message());
                if (window.received++ == 0) {
                    window.start();
                }
            }
            socket.sendMany(back);
            endIfOver();
        });
        socket.bind(0, LOOPBACK, () -> System.out.println("PORT " + socket.address().port()));
    }
}
