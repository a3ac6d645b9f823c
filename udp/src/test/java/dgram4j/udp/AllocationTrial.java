package dgram4j.udp;

import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

import dgram4j.loop.EventLoop;
import dgram4j.loop.NanoClock;
import dgram4j.udp.address.Endpoint;
import dgram4j.udp.address.Family;
import dgram4j.udp.driver.Drivers;
import dgram4j.udp.receive.ReceiveBatch;
import dgram4j.udp.receive.ReceiveListener;
import dgram4j.udp.send.SendCompletions;
import dgram4j.udp.send.SendList;
import dgram4j.udp.send.SendTally;

/// The program of [NothingIsMadeForADatagramTest]: a socket of the linux driver sends bursts to
/// itself in one way, and the bytes its thread allocates for each datagram are printed.
final class AllocationTrial implements ReceiveListener {
    static final int BURST = 100;
    private static final int BURSTS = 500;
    private static final int BYTES = 64;

    /// Until the compiler has come to it all, views are made that vanish later.
    private static final int TRIES = 200;

    private static final ThreadMXBean THREADS =
        (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final byte[] bytes = new byte[BYTES];
    private final SendList list = SendList.ofBytes(BURST * BYTES);
    private final EventLoop loop;
    private final UdpHandle handle;
    private final int port;
    private long received;

    private AllocationTrial() {
        var driver = Drivers.named("linux");
        loop = new EventLoop(driver.pollers(), NanoClock.SYSTEM, thrown -> {
            throw new IllegalStateException(thrown);
        });
        handle = new UdpEngine(loop, driver).newHandle(AllocationTrial::pass);
        handle.bind(Family.IPV4, "127.0.0.1", 0, 0);
        Endpoint own = new Endpoint();
        handle.getsockname(own);
        port = own.port();
        handle.recvStart(this);
        list.to("127.0.0.1", port);
        list.addEach(MemorySegment.ofArray(new byte[BURST * BYTES]), BYTES);
    }

    /// Prints the least of all tries; ends early when that is less than `limit` bytes.
    public static void main(String[] arguments) {
        AllocationTrial trial = new AllocationTrial();
        double least = Double.MAX_VALUE;
        double limit = Double.parseDouble(arguments[1]);
        for (int i = 0; i < TRIES && least >= limit; i++) {
            least = Math.min(least, trial.measure(arguments[0]));
        }
        System.out.println(least);
        trial.loop.close();
    }

    private double measure(String way) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < BURSTS; i++) {
            long goal = received + BURST;
            send(way);
            for (int turn = 0; received < goal && turn < 1_000; turn++) {
                loop.runOnce();
            }
            if (received != goal) {
                throw new IllegalStateException(goal - received + " are missing");
            }
        }
        return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / (BURST * BURSTS);
    }

    private void send(String way) {
        switch (way) {
            case "run" -> {
                SendRun run = handle.sendRun();
                run.to(Family.IPV4, "127.0.0.1", port);
                for (int i = 0; i < BURST; i++) {
                    run.add(this, bytes, 0, BYTES);
                }
                run.leave(AllocationTrial::pass);
            }
            case "list" -> handle.sendList(this, list, Family.IPV4, new SendTally(BURST));
            default -> throw new IllegalArgumentException(way);
        }
    }

    private static void pass(SendCompletions completions) {
        while (completions.next()) {
            if (completions.status() < 0) {
                throw new IllegalStateException("errno " + completions.status());
            }
        }
    }

    @Override
    public void received(ReceiveBatch batch) {
        while (batch.next()) {
            received += batch.lengthBytes() == BYTES && batch.peerPort() == port
                && batch.peerAddress().equals("127.0.0.1") ? 1 : 0;
        }
    }

    @Override
    public void receiveFailed(int errno) {
        throw new IllegalStateException("errno " + errno);
    }
}
