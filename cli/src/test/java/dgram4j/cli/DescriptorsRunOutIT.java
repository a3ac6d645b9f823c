package dgram4j.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A process that may open no more descriptors is told by bind, and only there (check 44): sockets
/// can still be made, and bound once others are closed.
@EnabledOnOs(OS.LINUX)
class DescriptorsRunOutIT {
    private static final String SCRIPT = """
            const dgram = require('dgram');
            const open = [];
            let thrown;
            while (thrown === undefined) {
              const socket = dgram.createSocket('udp4');
              try {
                socket.bindSync({ address: '127.0.0.1' });
                open.push(socket);
              } catch (error) {
                thrown = error;
                socket.close();
              }
            }
            console.log(thrown.message, { ...thrown });
            const late = dgram.createSocket('udp4');
            late.on('listening', () => {
              console.log('listening');
              late.close();
            });
            late.once('error', (error) => {
              console.log(error.message, error.errno);
              for (const socket of open) socket.close();
              late.bind(0, '127.0.0.1');
            });
            late.bind(0, '127.0.0.1');
            """;

    @TempDir
    Path folder;

    @Test
    void bindTellsSo() throws Exception {
        Path script = Files.writeString(folder.resolve("script.js"), SCRIPT);
        ProcessBuilder limited = new ProcessBuilder(
                "sh", "-c", "ulimit -n 256 && exec \"$0\" \"$1\"",
                Jsrt.HOME.resolve("jsrt").toString(), script.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        limited.environment().put("JSRT_BUILD", "never");
        Process process = limited.start();
        process.getOutputStream().close();
        String output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).isEqualTo("""
                bind EMFILE 127.0.0.1 { %s }
                bind EMFILE 127.0.0.1 -24
                listening
                """.formatted(
                        "errno: -24, code: 'EMFILE', syscall: 'bind', address: '127.0.0.1'"));
        assertThat(process.waitFor()).isZero();
    }
}
