package dgram4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// On the shared loop, as most users have it.
@Timeout(30)
class AnyThreadMayUseASocketTest {
    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void toSendAndBeTold() throws Exception {
        int threads = 4;
        int each = 50;
        ConcurrentLinkedQueue<String> got = new ConcurrentLinkedQueue<>();
        CountDownLatch all = new CountDownLatch(threads * each);
        Socket receiver = Dgram.createSocket("udp4", (message, from) -> {
            got.add(Trial.text(message));
            all.countDown();
        });
        Socket sender = Dgram.createSocket("udp4");
        int port = bound(receiver).port();
        AtomicInteger told = new AtomicInteger();
        List<Thread> senders = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int self = t;
            senders.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < each; i++) {
                    // One at a time, so that no buffer of the kernel overflows.
                    told.addAndGet(sender.sendAsync(self + "/" + i, port, LOOPBACK).join());
                }
            }));
        }
        for (Thread thread : senders) {
            thread.join();
        }
        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        for (int t = 0; t < threads; t++) {
            String mine = t + "/";
            assertThat(got.stream().filter(text -> text.startsWith(mine)).toList())
                    .hasSize(each)
                    .isSortedAccordingTo((a, b) -> Integer.compare(number(a), number(b)));
        }
        assertThat(told.get()).isEqualTo(got.stream().mapToInt(String::length).sum());
        closed(receiver);
        closed(sender);
    }

    @Test
    void toAskAndToSetOptions() throws Exception {
        Socket socket = Dgram.createSocket(SocketOptions.udp4().recvBufferSize(10_000));
        assertThatThrownBy(socket::address).hasMessage("getsockname EBADF");
        AddressInfo address = bound(socket);
        assertThat(socket.address()).isEqualTo(address);
        assertThat(socket.getRecvBufferSize()).isEqualTo(20_000);
        socket.setBroadcast(true);
        assertThatThrownBy(() -> socket.bind(0)).hasMessage("Socket is already bound");
        assertThat(socket.loop()).isSameAs(Loop.shared());
        assertThat(socket.loop().inLoop()).isFalse();
        closed(socket);
        assertThatThrownBy(socket::address).hasMessage("Not running");
    }

    @Test
    void toBindAndSendAndCloseInOneBreath() throws Exception {
        CompletableFuture<String> got = new CompletableFuture<>();
        Socket receiver = Dgram.createSocket("udp4",
                (message, from) -> got.complete(Trial.text(message)));
        int port = bound(receiver).port();
        CompletableFuture<Void> end = new CompletableFuture<>();
        Socket client = Dgram.createSocket("udp4");
        client.bind(0, LOOPBACK);
        CompletableFuture<Integer> sent = client.sendAsync("in one breath", port, LOOPBACK);
        client.close(() -> end.complete(null));

        assertThat(sent.get()).isEqualTo(13);
        assertThat(got.get()).isEqualTo("in one breath");
        end.get();
        closed(receiver);
    }

    @Test
    void theSharedLoopIsNobodysToStop() {
        Loop shared = Loop.shared();
        assertThatThrownBy(shared::run).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(shared::close).isInstanceOf(UnsupportedOperationException.class);
        CompletableFuture<Boolean> inLoop = new CompletableFuture<>();
        shared.execute(() -> inLoop.complete(shared.inLoop()));
        assertThat(inLoop.join()).isTrue();
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(2));
    }

    private static AddressInfo bound(Socket socket) throws Exception {
        CompletableFuture<AddressInfo> listening = new CompletableFuture<>();
        socket.onceError(listening::completeExceptionally);
        socket.bind(0, LOOPBACK, () -> listening.complete(socket.address()));
        return listening.get();
    }

    private static void closed(Socket socket) throws Exception {
        CompletableFuture<Void> end = new CompletableFuture<>();
        socket.close(() -> end.complete(null));
        end.get();
    }
}
