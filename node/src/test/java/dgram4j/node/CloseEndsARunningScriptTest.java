package dgram4j.node;

import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/// A runtime that is closed from outside ends its script, idle, busy or waiting for datagrams.
class CloseEndsARunningScriptTest {
    private static final long LIMIT_SECONDS = 60;

    @ParameterizedTest
    @ValueSource(strings = {
        "setInterval(() => {}, 1000)",
        "for (;;) {}",
        "try { for (;;) {} } finally { for (;;) {} }",
        "require('dgram').createSocket('udp4').bind(0, '127.0.0.1')"
    })
    void theRunReturns(String code) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        OutputStream output = new OutputStream() {
            @Override
            public void write(int unit) {
                begun.countDown();
            }
        };
        NodeRuntime runtime = NodeRuntime.builder()
                .permissions(Permissions.all()).stdout(output).build();
        CompletableFuture<Integer> run = CompletableFuture.supplyAsync(
                () -> runtime.evaluate("console.log('begun'); " + code));
        assertThat(begun.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        runtime.close();
        assertThat(run.get(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo(NodeRuntime.STATUS_CLOSED);
    }

    @Test
    void whatHasEndedKeepsItsStatus() {
        NodeRuntime runtime = NodeRuntime.builder().permissions(Permissions.all()).build();
        assertThat(runtime.evaluate("process.exitCode = 5")).isEqualTo(5);
        runtime.close();
        assertThatIllegalStateException().isThrownBy(() -> runtime.evaluate("1"));
    }
}
