package dgram4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// `jsrt` at a terminal, which here is one of tmux: editing, completion, history, Ctrl+C.
class TerminalPromptIT {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;
    private String session;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Stream.of("/usr/bin/tmux", "/bin/tmux", "/usr/local/bin/tmux")
                .anyMatch(place -> Files.isExecutable(Path.of(place))), "tmux is not installed");
        session = "jsrt" + System.nanoTime();
        tmux("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "40",
                "env", "HOME=" + folder, "JSRT_BUILD=never", "sh", "-c",
                // Ctrl+C reaches the shell, too.
                "trap : INT; " + Jsrt.HOME.resolve("jsrt") + "; echo status $?; sleep 60");
        shows("for more information.\n>");
    }

    @AfterEach
    void close() throws Exception {
        if (session != null) {
            tmux("kill-server");
        }
    }

    @Test
    void linesAreEditedCompletedAndRemembered() throws Exception {
        keys("21", "C-a", "2", "*", "Enter");
        shows("42");
        keys("process.releas", "Tab");
        shows("process.release");
        keys(".name", "Enter");
        shows("'node'\n>");
        keys("C-p", "C-p", "Enter");
        shows("> 2*21\n42\n> process.release.name\n'node'\n> 2*21\n42");
        keys(".exit", "Enter");
        shows("status 0");
        assertThat(Files.readAllLines(folder.resolve(".jsrt_history")))
                .containsExactly(".exit", "2*21", "process.release.name", "2*21");
    }

    @Test
    void theLoopRunsWhileALineIsAwaited() throws Exception {
        keys("var n = 0; setInterval(() => n++, 5).unref(); 'set'", "Enter");
        shows("'set'");
        keys("await new Promise((ok) => setTimeout(ok, 20)); n > 0", "Enter");
        shows("true");
    }

    @Test
    void whatIsTypedAheadShowsOnce() throws Exception {
        keys("await new Promise((ok) => setTimeout(ok, 300))", "Enter", "6 * 7", "Enter");
        shows("> 6 * 7\n42\n>");
        assertThat(screen().split("6 [*] 7", -1)).hasSize(2);
    }

    @Test
    void aTextOfManyLinesEndsWithControlD() throws Exception {
        keys(".editor", "Enter");
        shows("Ctrl+C to cancel)\n");
        keys("const a = 20;", "Enter", "a + 1", "C-d");
        shows("\n21\n>");
        keys("7", "C-d", "Enter");
        shows("> 7\n7\n>");
        keys("C-d");
        shows("status 0");
    }

    @Test
    void whatFailsLaterIsToldAboveTheLine() throws Exception {
        keys("setTimeout(() => { throw new TypeError('late') }, 300); 0", "Enter", "12345");
        shows("0\nUncaught TypeError: late\n");
        shows(")\n> 12345");
        keys("C-u", "process.exit(5)", "Enter");
        shows("status 5");
    }

    @Test
    void whatNeverEndsIsCutOff() throws Exception {
        keys("console.log('on and on'); while (true) {}", "Enter");
        shows("\non and on");
        keys("C-c");
        shows("interrupted by `SIGINT`");
        shows("\n}\n>");
        keys("6 * 7", "Enter");
        shows("42\n>");
        keys("C-c");
        shows("(To exit, press Ctrl+C again");
        keys("C-c");
        shows("status 0");
    }

    private void keys(String... keys) throws Exception {
        for (String key : keys) {
            tmux("send-keys", key);
        }
    }

    // Until the screen has it: how long a start takes is not what is tested.
    private void shows(String text) throws Exception {
        long start = System.nanoTime();
        String screen;
        do {
            screen = screen();
            if (screen.contains(text)) {
                return;
            }
            Thread.onSpinWait();
            TimeUnit.MILLISECONDS.sleep(50);
        } while (System.nanoTime() - start < LIMIT_NANOS);
        assertThat(screen).contains(text);
    }

    private String screen() throws Exception {
        return String.join("\n", tmux("capture-pane", "-p").lines()
                .map(String::stripTrailing).toList()) + " ";
    }

    private String tmux(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", session));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
