package dgram4j.cli;

import java.io.BufferedReader;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// Signals end a script, or reach its listeners. SIGTERM, since a machine may run its tests in the
/// background, where SIGINT is ignored from the start, and the JVM then keeps it so.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SignalsIT {
    private static final int BY_SIGNAL = 128;
    private static final int SIGTERM = 15;

    private Process process;

    @AfterEach
    void leaveNothingBehind() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void withoutListenerASignalEndsTheProcess() throws Exception {
        startReady("setInterval(() => {}, 1000)");
        signal(process, SIGTERM);
        assertThat(statusOf(process)).isEqualTo(BY_SIGNAL + SIGTERM);
    }

    @Test
    void aListenerDecides() throws Exception {
        startReady(
                "process.on('SIGTERM', (name, number) => {"
                        + " console.log(name, String(number)); process.exit(5); });"
                        + "setInterval(() => {}, 1000)");
        BufferedReader out = process.inputReader();
        signal(process, SIGTERM);
        assertThat(out.readLine()).isEqualTo("SIGTERM 15");
        assertThat(statusOf(process)).isEqualTo(5);
    }

    @Test
    void aProcessMayEndItself() throws Exception {
        Jsrt.Result result = new Jsrt().run(
                "-e", "process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 60_000)");
        assertThat(result.status()).isEqualTo(BY_SIGNAL + SIGTERM);
    }

    private void startReady(String code) throws Exception {
        process = new Jsrt().start("-e", code + "; console.log('ready')");
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
    }

    private static void signal(Process target, int number) throws Exception {
        new ProcessBuilder("kill", "-" + number, Long.toString(target.pid())).start().waitFor();
    }

    private static int statusOf(Process ended) throws Exception {
        assertThat(ended.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return ended.exitValue();
    }
}
