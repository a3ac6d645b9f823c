package dgram4j.bench.peer;

import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.socket.DatagramPacket;

/// The works with Netty's epoll transport, one event loop, several datagrams a receive call.
final class Netty {
    private static final int MAX_BYTES = 2_048;
    private static final int STALL_MILLIS = 100;

    private final Options options;
    private final Window window;
    private final CountDownLatch over = new CountDownLatch(1);
    private final ByteBuf payload;
    private long receivedBefore;

    private interface Hear {
        void heard(ChannelHandlerContext context, DatagramPacket packet);
    }

    Netty(Options options) {
        this.options = options;
        this.window = new Window(options);
        payload = Unpooled.unreleasableBuffer(
                Unpooled.directBuffer(options.size()).writeZero(options.size()));
    }

    boolean run(String work) throws InterruptedException {
        var group = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
        try {
            switch (work) {
                case "burst" -> burst(group);
                case "flood-receive" -> floodReceive(group);
                case "flood-send" -> floodSend(group);
                case "ping-pong" -> pingPong(group);
                case "echo" -> echo(group);
                default -> {
                    return false;
                }
            }
            over.await();
            return true;
        } finally {
            group.shutdownGracefully();
        }
    }

    private Channel channel(MultiThreadIoEventLoopGroup group, Hear hear)
            throws InterruptedException {
        return new Bootstrap().group(group).channel(EpollDatagramChannel.class)
                .option(EpollChannelOption.MAX_DATAGRAM_PAYLOAD_SIZE,
                        Math.max(MAX_BYTES, options.size()))
                .handler(new SimpleChannelInboundHandler<DatagramPacket>() {
                    @Override
                    protected void channelRead0(
                            ChannelHandlerContext context, DatagramPacket packet) {
                        hear.heard(context, packet);
                    }
                }).bind("127.0.0.1", 0).sync().channel();
    }

    private static InetSocketAddress address(Channel channel) {
        return (InetSocketAddress) channel.localAddress();
    }

    private DatagramPacket packet(InetSocketAddress to) {
        return new DatagramPacket(payload.duplicate(), to);
    }

    private void burst(MultiThreadIoEventLoopGroup group) throws InterruptedException {
        // The next burst goes when this one has come: the loop prefers its tasks to its sockets.
        Channel channel = channel(group, (context, packet) -> {
            if (++window.received == window.sent) {
                context.channel().eventLoop().execute(() -> toItself(context.channel()));
            }
        });
        channel.eventLoop().execute(() -> {
            window.start();
            toItself(channel);
        });
        channel.eventLoop().scheduleAtFixedRate(() -> resume(channel), STALL_MILLIS, STALL_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void toItself(Channel channel) {
        if (window.isOver()) {
            over.countDown();
            return;
        }
        write(channel, address(channel));
        window.sent += options.count();
        channel.flush();
    }

    /// A datagram was lost: nothing has come for a while.
    private void resume(Channel channel) {
        if (window.received == receivedBefore) {
            window.sent = window.received;
            toItself(channel);
        }
        receivedBefore = window.received;
    }

    private void write(Channel channel, InetSocketAddress to) {
        for (int i = 0; i < options.count(); i++) {
            channel.write(packet(to), channel.voidPromise());
        }
    }

    /// Sends the datagrams of one turn, and again when the last is sent.
    private void turn(Channel channel, InetSocketAddress to, long untilNanos) {
        if (System.nanoTime() > untilNanos) {
            over.countDown();
            return;
        }
        for (int i = 1; i < options.count(); i++) {
            channel.write(packet(to), channel.voidPromise());
        }
        channel.writeAndFlush(packet(to)).addListener((ChannelFutureListener) sent -> {
            channel.eventLoop().execute(() -> turn(channel, to, untilNanos));
        });
    }

    private void floodReceive(MultiThreadIoEventLoopGroup group) throws InterruptedException {
        boolean[] begun = {false};
        Channel channel = channel(group, (context, packet) -> {
            if (!begun[0]) {
                begun[0] = true;
                window.start();
            }
            if ((++window.received & 15) == 0 && window.isOver()) {
                over.countDown();
            }
        });
        System.out.println("PORT " + address(channel).getPort());
    }

    private void floodSend(MultiThreadIoEventLoopGroup group) throws InterruptedException {
        long until = System.nanoTime() + (long) ((options.seconds("warm-up", 1)
                + options.seconds("seconds", 3) + 15) * 1e9);
        Channel channel = channel(group, (context, packet) -> { });
        channel.eventLoop().execute(() -> turn(channel,
                new InetSocketAddress("127.0.0.1", options.number("port", 0)), until));
    }

    private void pingPong(MultiThreadIoEventLoopGroup group) throws InterruptedException {
        Channel pong = channel(group, (context, packet) -> context.writeAndFlush(
                new DatagramPacket(packet.content().retain(), packet.sender())));
        long[] begun = {0};
        Channel ping = channel(group, (context, packet) -> {
            long now = System.nanoTime();
            window.sample(now - begun[0]);
            window.received++;
            window.sent++;
            if (window.isOver()) {
                over.countDown();
                return;
            }
            begun[0] = System.nanoTime();
            context.writeAndFlush(packet(address(pong)));
        });
        ping.eventLoop().execute(() -> {
            window.start();
            begun[0] = System.nanoTime();
            ping.writeAndFlush(packet(address(pong)));
        });
    }

    private void echo(MultiThreadIoEventLoopGroup group) throws InterruptedException {
        Channel channel = channel(group, (context, packet) -> {
            context.writeAndFlush(new DatagramPacket(packet.content().retain(), packet.sender()));
            if (window.received++ == 0) {
                window.start();
            }
            if (window.isOver()) {
                over.countDown();
            }
        });
        System.out.println("PORT " + address(channel).getPort());
    }
}
