package dgram4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// `--cpu-prof` leaves a profile of the shape DevTools read, the Flight Recorder a recording.
class ProfileIT {
    @TempDir
    Path folder;

    @Test
    void aProfileHasNodesSamplesAndTimes() throws Exception {
        Path script = Files.writeString(folder.resolve("busy.js"), """
                function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
                const until = Date.now() + 2000;
                while (Date.now() < until) fib(20);
                console.log('done');
                """);
        Jsrt.Result result = new Jsrt().in(folder)
                .run("--cpu-prof", "--cpu-prof-dir=out", "--cpu-prof-name=a.cpuprofile",
                        script.toString());
        assertThat(result.out()).isEqualTo("done\n");
        assertThat(result.err()).isEmpty();
        String shape = """
                const p = JSON.parse(require('fs').readFileSync('out/a.cpuprofile'));
                const ids = new Set(p.nodes.map((n) => n.id));
                console.log(p.nodes[0].callFrame.functionName,
                  p.samples.length === p.timeDeltas.length && p.samples.every((s) => ids.has(s)),
                  p.nodes.every((n) => n.children.every((c) => ids.has(c))),
                  p.nodes.some((n) => n.callFrame.functionName === 'fib' &&
                    n.callFrame.lineNumber === 0 && n.callFrame.url.endsWith('/busy.js')),
                  p.endTime - p.startTime === p.timeDeltas.reduce((a, b) => a + b, 0));
                """;
        assertThat(new Jsrt().in(folder).run("-e", shape).out())
                .isEqualTo("(root) true true true true\n");
    }

    @Test
    void aRecordingThatTheJvmWasAskedForIsWritten() throws Exception {
        Path recording = folder.resolve("run.jfr");
        Jsrt.Result result = new Jsrt().in(folder)
                .with("JSRT_JAVA_OPTS", "-XX:StartFlightRecording=filename=" + recording)
                .run("-e", "process.exitCode = 3");
        assertThat(result.status()).isEqualTo(3);
        assertThat(Files.readAllBytes(recording)).startsWith('F', 'L', 'R', 0);
    }
}
