package dgram4j.node.fence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be granted and refused, under the names scripts know.
///
/// *Source:* `permission` of Node 26's ERR_ACCESS_DENIED, the scopes of `process.permission.has`
/// and its options; the scopes with `udp`, `tcp`, `dns` and `env` are ours.
public enum Permission {
    FILE_READ("FileSystemRead", "fs.read", "--allow-fs-read"),
    FILE_WRITE("FileSystemWrite", "fs.write", "--allow-fs-write"),
    UDP_BIND("Net", "udp.bind", "--allow-net"),
    UDP_SEND("Net", "udp.send", "--allow-net"),
    UDP_JOIN("Net", "udp.join", "--allow-net"),
    TCP_CONNECT("Net", "tcp.connect", "--allow-net"),
    TCP_LISTEN("Net", "tcp.listen", "--allow-net"),
    DNS("Net", "dns", "--allow-net"),
    CHILD_PROCESS("ChildProcess", "child", "--allow-child-process"),
    WORKER("WorkerThreads", "worker", "--allow-worker"),
    WASI("WASI", "wasi", "--allow-wasi"),
    ADDON("Addon", "addon", "--allow-addons"),
    INSPECTOR("Inspector", "inspector", "--allow-inspector"),
    FFI("FFI", "ffi", "--allow-ffi"),
    SIGNAL("Signal", "signal", ""),
    ENVIRONMENT("Environment", "env", "");

    /// Those about addresses.
    static final List<Permission> NET =
            List.of(UDP_BIND, UDP_SEND, UDP_JOIN, TCP_CONNECT, TCP_LISTEN);

    private final String label;
    private final String scope;
    private final String option;

    Permission(String label, String scope, String option) {
        this.label = label;
        this.scope = scope;
        this.option = option;
    }

    /// `permission` of the error.
    public String label() {
        return label;
    }

    /// The name in `process.permission.has`.
    public String scope() {
        return scope;
    }

    /// Node's text for a refusal.
    public String message() {
        String restricted = "Access to this API has been restricted";
        return option.isEmpty() ? restricted
                : restricted + ". Use " + option + " to manage permissions.";
    }

    /// Those a scope stands for: `net` and `fs` for several; empty for no scope.
    public static List<Permission> ofScope(String scope) {
        return switch (scope) {
            case "fs" -> List.of(FILE_READ, FILE_WRITE);
            case "net" -> Stream.concat(NET.stream(), Stream.of(DNS)).toList();
            case "udp" -> List.of(UDP_BIND, UDP_SEND);
            case "tcp" -> List.of(TCP_CONNECT, TCP_LISTEN);
            default -> one(scope).stream().toList();
        };
    }

    private static Optional<Permission> one(String scope) {
        return Stream.of(values()).filter(each -> each.scope.equals(scope)).findAny();
    }
}
