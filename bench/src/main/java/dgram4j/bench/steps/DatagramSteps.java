package dgram4j.bench.steps;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import dgram4j.Datagrams;
import dgram4j.Dgram;
import dgram4j.Loop;
import dgram4j.Socket;
import dgram4j.SocketOptions;

/// A datagram's cost in the Java face and the engine below it: 100 are sent to oneself, and what
/// has come is taken in a turn of the loop. One thread, the loop's.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DatagramSteps {
    private static final int COUNT = 100;
    private static final String LOOPBACK = "127.0.0.1";

    /// Bytes of a datagram.
    @Param({"64", "1024"})
    public int size;

    /// Whether they may pass through the kernel joined.
    @Param({"true", "false"})
    public boolean segmentation;

    private Loop loop;
    private Socket socket;
    private byte[] message;
    private Datagrams many;
    private long received;

    /// A socket on a loop that is stepped by hand.
    @Setup(Level.Trial)
    public void open() {
        loop = Loop.open();
        socket = Dgram.createSocket(SocketOptions.udp4().loop(loop).segmentation(segmentation)
                .recvBufferSize(1 << 20));
        socket.onMessages(batch -> {
            while (batch.next()) {
                received++;
            }
        });
        socket.bind(0, LOOPBACK);
        for (int turn = 0; turn < 10; turn++) {
            loop.runOnce();
        }
        message = new byte[size];
        many = new Datagrams().to(socket.address().port(), LOOPBACK);
        for (int i = 0; i < COUNT; i++) {
            many.add(message);
        }
    }

    /// All is closed.
    @TearDown(Level.Trial)
    public void close() {
        loop.close();
    }

    /// Each by itself.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public long sendAndReceive() {
        int port = socket.address().port();
        loop.execute(() -> {
            for (int i = 0; i < COUNT; i++) {
                socket.send(message, port, LOOPBACK);
            }
        });
        return turns();
    }

    /// All with one call.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public long sendManyAndReceive() {
        loop.execute(() -> socket.sendMany(many));
        return turns();
    }

    /// Takes what has come; what the kernel had no room for is not waited for.
    private long turns() {
        long goal = received + COUNT;
        for (int turn = 0; turn < 8 && received < goal; turn++) {
            loop.runOnce();
        }
        return received;
    }
}
