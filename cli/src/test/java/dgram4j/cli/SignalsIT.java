package dgram4j.cli;

import java.io.BufferedReader;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Signals end a script, or reach its listeners.
class SignalsIT {
    private static final int BY_SIGNAL = 128;
    private static final int SIGTERM = 15;
    private static final int SIGINT = 2;

    @Test
    void withoutListenerASignalEndsTheProcess() throws Exception {
        Process process = startReady("setInterval(() => {}, 1000)");
        signal(process, SIGTERM);
        assertThat(statusOf(process)).isEqualTo(BY_SIGNAL + SIGTERM);
    }

    @Test
    void aListenerDecides() throws Exception {
        Process process = startReady(
                "process.on('SIGINT', (name, number) => {"
                        + " console.log(name, String(number)); process.exit(5); });"
                        + "setInterval(() => {}, 1000)");
        BufferedReader out = process.inputReader();
        signal(process, SIGINT);
        assertThat(out.readLine()).isEqualTo("SIGINT 2");
        assertThat(statusOf(process)).isEqualTo(5);
    }

    @Test
    void aProcessMayEndItself() throws Exception {
        Jsrt.Result result = new Jsrt().run(
                "-e", "process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 60_000)");
        assertThat(result.status()).isEqualTo(BY_SIGNAL + SIGTERM);
    }

    private static Process startReady(String code) throws Exception {
        Process process = new Jsrt().start("-e", code + "; console.log('ready')");
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }

    private static void signal(Process process, int number) throws Exception {
        new ProcessBuilder("kill", "-" + number, Long.toString(process.pid())).start().waitFor();
    }

    private static int statusOf(Process process) throws Exception {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
