package dgram4j.node.examples;

import java.nio.file.Path;

import org.graalvm.polyglot.Value;

import dgram4j.Dgram;
import dgram4j.Socket;
import dgram4j.SocketOptions;
import dgram4j.node.NodeRuntime;
import dgram4j.node.Permissions;

/// Asks a runtime without a main script, in Java's own terms.
final class Calls {
    private Calls() {}

    static int price(Path rules, int pieces) {
        try (NodeRuntime node = NodeRuntime.builder()
                .permissions(Permissions.none().allowFileRead(rules.getParent()))
                .workingDirectory(rules.getParent())
                .build()) {
            Value module = node.importModule("./" + rules.getFileName());
            Value price = node.await(node.call(module.getMember("price"), pieces));
            return price.asInt();
        }
    }

    static Socket answering(NodeRuntime node, String handler) {
        Value answer = node.eval(handler);
        Socket socket = Dgram.createSocket(SocketOptions.of("udp4").loop(node.loop()));
        // On the runtime's thread: the function may be called at once.
        socket.onMessage((message, from) -> socket.send(
                answer.execute(message.remaining()).asString(), from.port(), from.address()));
        return socket;
    }
}
