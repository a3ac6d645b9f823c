package dgram4j.node.examples;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

import org.graalvm.polyglot.PolyglotException;

import dgram4j.node.NodeRuntime;
import dgram4j.node.Permissions;

/// Runs what somebody else wrote.
final class Untrusted {
    private Untrusted() {}

    static int run(Path folder, String script, OutputStream output) {
        Permissions granted = Permissions.none()
                .allowFileRead(folder)
                .allowUdpBind("127.0.0.1:5000-5999")
                .allowUdpSend("10.0.0.0/8:53", "time.example.com:123")
                .allowMulticast("239.1.0.0/16")
                .allowEnvironment("LANG", "APP_*");
        try (NodeRuntime node = NodeRuntime.builder()
                .permissions(granted)
                .workingDirectory(folder)
                .stdout(output).stderr(output)
                .timeLimit(Duration.ofSeconds(10))
                .statementLimit(50_000_000)
                .allocationLimit(1L << 30)
                .build()) {
            int status = node.run(folder.resolve(script));
            if (node.refusals() > 0) {
                System.Logger log = System.getLogger("scripts");
                log.log(System.Logger.Level.WARNING, script + " tried what it may not");
            }
            return status;
        }
    }

    static String whatWasRefused(NodeRuntime node, String code) {
        try {
            return node.eval(code).toString();
        } catch (PolyglotException thrown) {
            var error = thrown.getGuestObject();
            if (error != null && error.hasMember("permission")) {
                return error.getMember("permission") + " " + error.getMember("resource");
            }
            throw thrown;
        }
    }
}
