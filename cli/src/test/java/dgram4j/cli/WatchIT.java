package dgram4j.cli;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// `--watch` starts a script again when a file it loaded has changed.
class WatchIT {
    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void aChangedDependencyStartsItAgain() throws Exception {
        Files.writeString(folder.resolve("main.js"), "console.log(require('./part.js'))");
        Path part = Files.writeString(folder.resolve("part.js"), "module.exports = 'old'");
        Process process = new Jsrt().in(folder).start("--watch", "main.js");
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("old");
            assertThat(output.readLine()).isEqualTo(
                    "Completed running 'main.js'. Waiting for file changes before restarting...");
            Files.writeString(part, "throw 'wrong'");
            assertThat(output.readLine()).isEqualTo("Change detected in '" + part + "'");
            assertThat(output.readLine()).isEqualTo("Restarting 'main.js'");
            assertThat(output.readLine()).isEqualTo(
                    "Failed running 'main.js'. Waiting for file changes before restarting...");
            Files.writeString(part, "module.exports = 'new'");
            assertThat(output.readLine()).isEqualTo("Change detected in '" + part + "'");
            assertThat(output.readLine()).isEqualTo("Restarting 'main.js'");
            assertThat(output.readLine()).isEqualTo("new");
        } finally {
            process.destroy();
        }
    }

    @Test
    @Timeout(120)
    void whoTakesTheirTimeToEndIsWaitedFor() throws Exception {
        Path main = Files.writeString(folder.resolve("main.js"), """
                process.on('SIGTERM', () => setTimeout(() => process.exit(), 2_000));
                setTimeout(() => {}, 100_000);
                console.log('up');
                """);
        Process process = new Jsrt().in(folder).start("--watch", "main.js");
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("up");
            Files.writeString(main, "console.log('short')");
            assertThat(output.readLine()).isEqualTo("Change detected in '" + main + "'");
            assertThat(output.readLine()).isEqualTo("Restarting 'main.js'");
            assertThat(output.readLine()).isEqualTo("Waiting for graceful termination...");
            assertThat(output.readLine()).isEqualTo("Gracefully restarted 'main.js'");
            assertThat(output.readLine()).isEqualTo("short");
        } finally {
            process.destroy();
        }
    }
}
