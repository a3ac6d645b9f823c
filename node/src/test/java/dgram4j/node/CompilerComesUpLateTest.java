package dgram4j.node;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.oracle.truffle.api.Truffle;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// While a program comes up nobody gets at the monitor under which the compiler would.
class CompilerComesUpLateTest {
    private static final long NEVER = Duration.ofHours(1).toMillis();

    @Test
    void itWaitsForTheGateToOpen() throws InterruptedException {
        CompilerGate gate = new CompilerGate(NEVER);
        try (Context context = gate.build(Context.newBuilder("js"))) {
            CountDownLatch entered = enterElsewhere();
            gate.begin();
            assertThat(context.eval("js", "[1, 2].map((x) => 2 * x).join()").asString())
                    .isEqualTo("2,4");
            assertThat(entered.getCount()).isOne();
            gate.open();
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void orForTheScriptToTakeLong() throws InterruptedException {
        CompilerGate gate = new CompilerGate(1);
        try (Context context = gate.build(Context.newBuilder("js"))) {
            CountDownLatch entered = enterElsewhere();
            gate.begin();
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(context.eval("js", "1 + 1").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aContextThatCannotBeMadeIsToldAsEver() throws InterruptedException {
        CompilerGate gate = new CompilerGate(NEVER);
        assertThatThrownBy(() -> gate.build(Context.newBuilder("js").option("js.no-such", "1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(enterElsewhere().await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static CountDownLatch enterElsewhere() {
        CountDownLatch entered = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            synchronized (Truffle.getRuntime()) {
                entered.countDown();
            }
        });
        return entered;
    }
}
