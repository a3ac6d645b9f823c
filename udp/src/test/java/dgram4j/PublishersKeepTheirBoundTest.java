package dgram4j;

import java.util.concurrent.Flow;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class PublishersKeepTheirBoundTest {
    private static final String LOOPBACK = "127.0.0.1";

    /// Notes what it hears; asks for nothing by itself.
    private static final class Reader implements Flow.Subscriber<Datagram> {
        private final Trial trial;
        private Flow.Subscription subscription;

        private Reader(Trial trial) {
            this.trial = trial;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(Datagram datagram) {
            trial.see(datagram.text());
        }

        @Override
        public void onError(Throwable thrown) {
            trial.see("error " + thrown.getClass().getSimpleName());
        }

        @Override
        public void onComplete() {
            trial.see("complete");
        }
    }

    /// Ten datagrams, "0" to "9", to a subscriber that has room for four and asks for none before
    /// all have been sent; then for all.
    private static void flood(Trial trial, Overflow overflow) {
        Socket socket = trial.socket();
        int port = socket.bindSync(0, LOOPBACK).port();
        Reader reader = new Reader(trial);
        socket.publisher(4, overflow).subscribe(reader);
        for (int i = 0; i < 10; i++) {
            socket.send(Integer.toString(i), port, LOOPBACK);
        }
        turns(trial);
        assertThat(trial.seen).doesNotContain("0");
        reader.subscription.request(100);
        turns(trial);
        socket.close();
        turns(trial);
    }

    private static void turns(Trial trial) {
        for (int i = 0; i < 20; i++) {
            trial.loop.runOnce();
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void pauseKeepsAll(String driver) {
        try (Trial trial = Trial.on(driver)) {
            flood(trial, Overflow.PAUSE);
            assertThat(trial.seen).containsExactly(
                    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "complete");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void dropNewestKeepsTheFirst(String driver) {
        try (Trial trial = Trial.on(driver)) {
            flood(trial, Overflow.DROP_NEWEST);
            assertThat(trial.seen).containsExactly("0", "1", "2", "3", "complete");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void dropOldestKeepsTheLast(String driver) {
        try (Trial trial = Trial.on(driver)) {
            flood(trial, Overflow.DROP_OLDEST);
            assertThat(trial.seen).containsExactly("6", "7", "8", "9", "complete");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void errorEndsIt(String driver) {
        try (Trial trial = Trial.on(driver)) {
            flood(trial, Overflow.ERROR);
            assertThat(trial.seen).containsExactly("error IllegalStateException");
        }
    }

    @ParameterizedTest
    @MethodSource("dgram4j.Trial#drivers")
    void whatIsAskedForComesAndNoMore(String driver) {
        try (Trial trial = Trial.on(driver)) {
            Socket socket = trial.socket();
            int port = socket.bindSync(0, LOOPBACK).port();
            Reader reader = new Reader(trial);
            socket.publisher(16, Overflow.PAUSE).subscribe(reader);
            for (int i = 0; i < 5; i++) {
                socket.send(Integer.toString(i), port, LOOPBACK);
            }
            reader.subscription.request(2);
            turns(trial);
            assertThat(trial.seen).containsExactly("0", "1");
            reader.subscription.cancel();
            reader.subscription.request(2);
            turns(trial);

            assertThat(trial.seen).containsExactly("0", "1");
        }
    }

    @ParameterizedTest
    @EnumSource(Overflow.class)
    void aRequestForNothingIsAnError(Overflow overflow) {
        try (Trial trial = Trial.on("nio")) {
            Socket socket = trial.socket();
            Reader reader = new Reader(trial);
            socket.publisher(1, overflow).subscribe(reader);

            reader.subscription.request(0);

            assertThat(trial.seen).containsExactly("error IllegalArgumentException");
            assertThatThrownBy(() -> socket.publisher(0, overflow))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Overflow.class)
    void aClosedSocketCompletesAtOnce(Overflow overflow) {
        try (Trial trial = Trial.on("nio")) {
            Socket socket = trial.socket();
            socket.close();
            socket.publisher(1, overflow).subscribe(new Reader(trial));

            assertThat(trial.seen).containsExactly("complete");
        }
    }
}
