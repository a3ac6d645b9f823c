package dgram4j.bench.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/// The works with the JDK's `DatagramChannel` and a selector.
final class Nio {
    private final Options options;
    private final Window window;
    private final ByteBuffer out;
    private final ByteBuffer in = ByteBuffer.allocateDirect(65_536);

    Nio(Options options) {
        this.options = options;
        this.window = new Window(options);
        this.out = ByteBuffer.allocateDirect(options.size());
    }

    boolean run(String work) throws IOException {
        switch (work) {
            case "burst" -> burst(1);
            case "destinations" -> burst(options.count());
            case "flood-receive" -> floodReceive();
            case "flood-send" -> floodSend();
            case "ping-pong" -> pingPong();
            case "echo" -> echo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static DatagramChannel channel(boolean blocking) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(blocking);
        return channel;
    }

    /// One peer is the sender itself.
    private void burst(int peers) throws IOException {
        DatagramChannel from = channel(false);
        Selector selector = Selector.open();
        List<SocketAddress> to = new ArrayList<>();
        if (peers == 1) {
            to.add(from.getLocalAddress());
            from.register(selector, SelectionKey.OP_READ);
        }
        for (int i = 0; peers > 1 && i < peers; i++) {
            DatagramChannel channel = channel(false);
            channel.register(selector, SelectionKey.OP_READ);
            to.add(channel.getLocalAddress());
        }
        window.start();
        while (!window.isOver()) {
            send(from, to);
            selector.selectNow(key -> receiveAll((DatagramChannel) key.channel()));
        }
    }

    private void send(DatagramChannel from, List<SocketAddress> to) throws IOException {
        for (int i = 0; i < options.count(); i++) {
            from.send(out.rewind(), to.get(i % to.size()));
            window.sent += out.hasRemaining() ? 0 : 1;
        }
    }

    private void receiveAll(DatagramChannel channel) {
        try {
            while (channel.receive(in.clear()) != null) {
                window.received++;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void floodReceive() throws IOException {
        DatagramChannel channel = channel(true);
        System.out.println("PORT " + channel.socket().getLocalPort());
        channel.receive(in);
        window.start();
        do {
            for (int i = 0; i < 16; i++) {
                channel.receive(in.clear());
                window.received++;
            }
        } while (!window.isOver());
    }

    private void floodSend() throws IOException {
        DatagramChannel channel = channel(true);
        List<SocketAddress> to = List.of(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), options.number("port", 0)));
        long until = System.nanoTime() + (long) ((options.seconds("warm-up", 1)
                + options.seconds("seconds", 3) + 15) * 1e9);
        while (System.nanoTime() < until) {
            send(channel, to);
        }
    }

    private void pingPong() throws IOException {
        DatagramChannel ping = channel(false);
        DatagramChannel pong = channel(false);
        Selector selector = Selector.open();
        ping.register(selector, SelectionKey.OP_READ);
        pong.register(selector, SelectionKey.OP_READ);
        SocketAddress to = pong.getLocalAddress();
        window.start();
        long[] begun = {System.nanoTime()};
        ping.send(out.rewind(), to);
        do {
            selector.select(key -> {
                DatagramChannel channel = (DatagramChannel) key.channel();
                try {
                    SocketAddress from = channel.receive(in.clear());
                    if (from == null) {
                        return;
                    }
                    if (channel == ping) {
                        long now = System.nanoTime();
                        window.sample(now - begun[0]);
                        window.received++;
                        window.sent++;
                        begun[0] = now;
                    }
                    channel.send(in.flip(), from);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        } while (!window.isOver());
    }

    private void echo() throws IOException {
        DatagramChannel channel = channel(true);
        System.out.println("PORT " + channel.socket().getLocalPort());
        do {
            SocketAddress from = channel.receive(in.clear());
            channel.send(in.flip(), from);
            if (window.received++ == 0) {
                window.start();
            }
        } while (!window.isOver());
    }
}
