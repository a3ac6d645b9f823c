package dgram4j.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// `--inspect-brk` lets a debugger of Chrome's protocol stop the script and look inside.
class InspectIT {
    private static final String SCRIPT = """
            let n = 0;
            function step() {
              n++;
              console.log('step', n);
            }
            step();
            """;

    @TempDir
    Path folder;

    @Test
    void aBreakpointIsHitAndItsFrameEvaluates() throws Exception {
        Path script = Files.writeString(folder.resolve("steps.js"), SCRIPT);
        Process process = new ProcessBuilder(
                Jsrt.HOME.resolve("cli/target/jsrt/bin/jsrt").toString(),
                "--inspect-brk=0", script.toString()).start();
        try (BufferedReader told = process.errorReader(StandardCharsets.UTF_8);
                DebuggerClient debugger = new DebuggerClient(address(told))) {
            debugger.call("Runtime.enable", "{}");
            debugger.call("Debugger.enable", "{}");
            assertThat(debugger.call("Debugger.setBreakpointByUrl",
                    "{\"lineNumber\":3,\"urlRegex\":\".*steps[.]js\"}"))
                    .contains("breakpointId");
            debugger.call("Runtime.runIfWaitingForDebugger", "{}");
            debugger.event("Debugger.paused");
            debugger.call("Debugger.resume", "{}");
            String paused = debugger.event("Debugger.paused");
            assertThat(paused).contains("\"functionName\":\"step\"");
            String frame = DebuggerClient.text(paused, "callFrameId");
            assertThat(debugger.call("Debugger.evaluateOnCallFrame",
                    "{\"callFrameId\":\"" + frame + "\",\"expression\":\"n + 41\"}"))
                    .contains("\"value\":42");
            debugger.call("Debugger.resume", "{}");
            assertThat(debugger.event("Runtime.consoleAPICalled")).contains("step 1");
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(new BufferedReader(new InputStreamReader(process.getInputStream(),
                    StandardCharsets.UTF_8)).readLine()).isEqualTo("step 1");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void itListensOnThisMachineOnly() throws Exception {
        Jsrt.Result result = new Jsrt().run("--inspect=0.0.0.0:9229", "-e", "1");
        assertThat(result.err())
                .endsWith("jsrt: --inspect listens on 127.0.0.1 only, not on 0.0.0.0\n");
        assertThat(result.status()).isEqualTo(9);
    }

    private static String address(BufferedReader told) throws Exception {
        String line;
        while ((line = told.readLine()) != null) {
            int at = line.indexOf("ws://");
            if (line.startsWith("Debugger listening") && at > 0) {
                return line.substring(at).strip();
            }
        }
        throw new IllegalStateException("no debugger listens");
    }
}
