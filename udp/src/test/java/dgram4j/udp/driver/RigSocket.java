package dgram4j.udp.driver;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dgram4j.loop.Pollable;
import dgram4j.loop.Poller;
import dgram4j.sys.Errno;
import dgram4j.udp.address.Family;
import dgram4j.udp.event.EngineLog;
import dgram4j.udp.event.HandleEvents;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveSlab;
import dgram4j.udp.send.SendQueue;

import static org.assertj.core.api.Assertions.assertThat;

/// A driver's socket with the engine's queue in front of it, in the words of a test.
final class RigSocket implements AutoCloseable {
    private final DriverRig rig;
    private final DriverSocket socket;
    private final SendQueue queue;
    private Family family = Family.IPV4;
    private Pollable watched;

    RigSocket(DriverRig rig) {
        this.rig = rig;
        this.socket = rig.driver().newSocket();
        this.queue = new SendQueue(
            socket, rig.pages(), new HandleEvents(() -> EngineLog.NONE));
    }

    /// A datagram as it came.
    record Datagram(byte[] bytes, String address, int port, Family family, int flags) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    DriverSocket driver() {
        return socket;
    }

    SendQueue queue() {
        return queue;
    }

    void open(Family of) {
        assertThat(socket.open(of)).isZero();
        family = of;
    }

    int bind(String address, int port) {
        Family of = address.indexOf(':') < 0 ? Family.IPV4 : Family.IPV6;
        int length = rig.place(of, address, port);
        family = of;
        return socket.bind(rig.sockaddr(), length);
    }

    int connect(String address, int port) {
        int length = rig.place(family, address, port);
        return socket.connect(rig.sockaddr(), length);
    }

    /// The local port.
    int port() {
        assertThat(socket.localAddress(rig.sockaddr())).isEqualTo(family.sockaddrBytes());
        return rig.placedPort();
    }

    /// The local address.
    String address() {
        assertThat(socket.localAddress(rig.sockaddr())).isEqualTo(family.sockaddrBytes());
        return rig.texts().text(rig.sockaddr(), 0);
    }

    /// Sends at once; answers the length or −errno.
    int send(byte[] bytes, String address, int port) {
        stage(bytes);
        return settle(queue.submit(rig.peers(), rig.peers().find(family, address, port)));
    }

    /// Sends to the peer it is connected to; answers the length or −errno.
    int send(byte[] bytes) {
        stage(bytes);
        return settle(queue.submit(rig.peers(), SendQueue.CONNECTED));
    }

    private int settle(int result) {
        if (result == -Errno.EAGAIN) {
            queue.drop();
        }
        return result;
    }

    int send(String text, String address, int port) {
        return send(text.getBytes(StandardCharsets.UTF_8), address, port);
    }

    /// Puts a datagram at the end of the queue; the token comes back with its completion.
    void enqueue(Object token, byte[] bytes, String address, int port) {
        stage(bytes);
        queue.enqueue(token, rig.peers(), rig.peers().find(family, address, port));
    }

    /// Puts a datagram for the connected peer at the end of the queue.
    void enqueue(Object token, byte[] bytes) {
        stage(bytes);
        queue.enqueue(token, rig.peers(), SendQueue.CONNECTED);
    }

    private void stage(byte[] bytes) {
        int offset = queue.stage(bytes.length);
        int kept = Math.min(bytes.length, 65_536);
        MemorySegment.copy(
            bytes, 0, queue.stagedMemory(), ValueLayout.JAVA_BYTE, offset, kept);
    }

    /// Flushes, and tells the completions so far as "token:status".
    List<String> flush() {
        queue.flush();
        List<String> told = new ArrayList<>();
        while (queue.completions().next()) {
            told.add(queue.completions().token() + ":" + queue.completions().status());
        }
        return told;
    }

    /// Waits until so many datagrams have come.
    List<Datagram> receive(int count) {
        List<Datagram> came = new ArrayList<>();
        watch();
        while (came.size() < count) {
            rig.await();
            int result = receiveInto(came);
            assertThat(result).as("receive").isPositive();
        }
        return came;
    }

    /// The one datagram that comes.
    Datagram receive() {
        List<Datagram> came = receive(1);
        assertThat(came).hasSize(1);
        return came.getFirst();
    }

    /// Waits until the socket is ready, receives once and answers what the driver answered.
    int awaitReceive() {
        watch();
        rig.await();
        return receiveInto(new ArrayList<>());
    }

    /// Receives once without waiting; answers what the driver answered.
    int receiveInto(List<Datagram> came) {
        ReceiveBatch batch = rig.batch();
        batch.clear(ReceiveSlab.SLOTS);
        int result = socket.receive(batch);
        assertThat(batch.filled()).isEqualTo(Math.max(result, 0));
        while (batch.next()) {
            byte[] bytes = batch.memory().asSlice(batch.offset(), batch.lengthBytes())
                .toArray(ValueLayout.JAVA_BYTE);
            came.add(new Datagram(bytes, batch.peerAddress(), batch.peerPort(),
                batch.peerFamily(), batch.flags()));
        }
        return result;
    }

    /// Watches the socket for datagrams until it is closed.
    void watch() {
        if (watched == null) {
            watched = socket.pollable();
            assertThat(rig.poller().register(watched, Poller.READABLE, events -> {}))
                .isZero();
        }
    }

    @Override
    public void close() {
        if (watched != null) {
            rig.poller().unregister(watched);
            watched = null;
        }
        socket.close();
    }
}
