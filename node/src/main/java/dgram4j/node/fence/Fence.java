package dgram4j.node.fence;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// What a runtime's script may do to the world: every binding asks here before it acts.
///
/// Questions are answered with 0, or [#DENIED], which goes the way of a negative error number:
/// `internal/errors` makes `ERR_ACCESS_DENIED` of it. A refusal is counted and told to JFR.
///
/// *Thread:* any.
public final class Fence {
    /// The status of what was refused; no error number of the system's or of libuv's.
    public static final int DENIED = -5001;

    /// More answers of the resolver are not remembered: they are forgotten all at once then.
    private static final int MAX_ANSWERS = 4096;

    /// How a fence stands.
    public enum Mode {
        /// Nothing is refused, nothing looked at.
        OPEN,
        /// What would be refused is counted and told, and done.
        AUDIT,
        /// What is not granted is refused.
        ENFORCE
    }

    /// A fence that refuses nothing.
    public static final Fence OPEN = new Fence(Grants.NONE, Mode.OPEN);

    private final Mode mode;
    private final LongAdder refusals = new LongAdder();
    private final Map<IpAddress, Set<String>> answers = new ConcurrentHashMap<>();

    /// Never more than at start, and the main script: grants are only dropped.
    private volatile Grants grants;
    private volatile int generation;

    /// A fence that stands as `mode` says.
    public Fence(Grants grants, Mode mode) {
        this.grants = grants;
        this.mode = mode;
    }

    /// True if everything is granted, now and later: nothing need be asked.
    public boolean isOpen() {
        return mode == Mode.OPEN;
    }

    /// How it stands.
    public Mode mode() {
        return mode;
    }

    /// Another number after each [#drop]: what was granted before must be asked for again.
    public int generation() {
        return generation;
    }

    /// How often something was refused, or would have been.
    public long refusals() {
        return refusals.sum();
    }

    /// What is granted.
    public Grants grants() {
        return grants;
    }

    /// Lets the main script be read, as Node does: who started it chose it.
    public synchronized void grantEntry(Path file) {
        if (!isOpen()) {
            grants = grants.withFile(file, Permission.FILE_READ);
        }
    }

    // ---- The network ----

    /// May a UDP socket have this address? Who may send may have a socket to send from.
    public int udpBind(String literal, int port) {
        if (isOpen()) {
            return 0;
        }
        Grants now = grants;
        boolean toSend = port == 0 && now.net().containsKey(Permission.UDP_SEND)
                && IpAddress.of(literal).filter(each -> !each.equals(each.reached())).isPresent();
        return toSend ? 0 : ask(Permission.UDP_BIND, literal, port, false);
    }

    /// May a datagram go there, or a UDP socket be connected to it?
    public int udpSend(String literal, int port) {
        return isOpen() ? 0 : ask(Permission.UDP_SEND, literal, port, true);
    }

    /// May a UDP socket join this group?
    public int udpJoin(String group) {
        return isOpen() ? 0 : ask(Permission.UDP_JOIN, group, 0, false);
    }

    /// May a stream be opened to this address? Ask with the address that is connected to, not
    /// with a name.
    public int tcpConnect(String literal, int port) {
        return isOpen() ? 0 : ask(Permission.TCP_CONNECT, literal, port, true);
    }

    /// May a server listen at this address?
    public int tcpListen(String literal, int port) {
        return isOpen() ? 0 : ask(Permission.TCP_LISTEN, literal, port, false);
    }

    /// May a socket of the file system (a "pipe") be connected to, or listened at?
    public int localSocket(String path, boolean listens) {
        Permission permission = listens ? Permission.TCP_LISTEN : Permission.TCP_CONNECT;
        boolean granted = isOpen() || everywhere(grants, permission);
        return granted ? 0 : refuse(permission, path);
    }

    /// May this name be asked for? A host that may be reached may be.
    public int lookup(String name) {
        return isOpen() || mayLookUp(grants, name) ? 0 : refuse(Permission.DNS, name);
    }

    /// May other questions be asked about a name, or about an address: `dns.resolve`, `reverse`?
    public int query(String subject) {
        return lookup(subject);
    }

    /// Notes what the system answered for a name: grants by name hold for these addresses.
    public void answered(String name, Iterable<String> literals) {
        if (isOpen()) {
            return;
        }
        if (answers.size() > MAX_ANSWERS) {
            answers.clear();
        }
        String asked = HostRule.canonical(name);
        for (String literal : literals) {
            IpAddress.of(literal).ifPresent(address ->
                    answers.computeIfAbsent(address, key -> ConcurrentHashMap.newKeySet())
                            .add(asked));
        }
    }

    private int ask(Permission permission, String literal, int port, boolean asDestination) {
        boolean granted = holds(grants, permission, literal, port, asDestination);
        return granted ? 0 : refuse(permission, literal);
    }

    private boolean holds(
            Grants now, Permission permission, String literal, int port, boolean asDestination) {
        List<NetRule> rules = now.net().getOrDefault(permission, List.of());
        Optional<IpAddress> address = literal == null ? Optional.empty() : IpAddress.of(literal);
        if (address.isEmpty()) {
            return everywhere(now, permission); // The engine will say that it is none.
        }
        IpAddress to = asDestination ? address.get().reached() : address.get();
        Set<String> names = answers.getOrDefault(to, Set.of());
        return rules.stream().anyMatch(rule -> rule.holds(to, port, names));
    }

    private static boolean everywhere(Grants now, Permission permission) {
        return now.net().getOrDefault(permission, List.of()).stream()
                .anyMatch(NetRule::isEverywhere);
    }

    private static boolean mayLookUp(Grants now, String name) {
        String asked = HostRule.canonical(name);
        List<HostRule> hosts = new ArrayList<>(now.names());
        for (Permission each : Permission.NET) {
            now.net().getOrDefault(each, List.of()).forEach(rule -> hosts.add(rule.host()));
        }
        return hosts.stream().anyMatch(host -> switch (host) {
            case HostRule.Any any -> true;
            case HostRule.Name rule -> rule.isFor(asked);
            // No question goes out for this one.
            case HostRule.Subnet subnet ->
                    asked.equals("localhost") && subnet.network().isLoopback();
        });
    }

    // ---- Files ----

    /// Where a path leads if the file there may be read or written, as is asked; empty if not.
    ///
    /// @param last false if a link at the path's end is itself what is meant
    public Optional<Path> file(Permission permission, Path path, boolean last) {
        Optional<Path> real = realPath(path, last)
                .filter(place -> mode == Mode.AUDIT || holds(grants, permission, place));
        if (real.isEmpty() || mode == Mode.AUDIT && !holds(grants, permission, real.get())) {
            refuse(permission, path.toString());
        }
        return real;
    }

    /// May a file be read or written?
    public int file(Permission permission, Path path) {
        return isOpen() || file(permission, path, true).isPresent() ? 0 : DENIED;
    }

    /// True if a file may be read, without a word if not.
    public boolean mayRead(Path path) {
        return mode != Mode.ENFORCE || realPath(path, true)
                .filter(place -> holds(grants, Permission.FILE_READ, place)).isPresent();
    }

    private static boolean holds(Grants now, Permission permission, Path real) {
        return now.files().getOrDefault(permission, List.of()).stream()
                .anyMatch(rule -> rule.holds(real));
    }

    private static Optional<Path> realPath(Path path, boolean last) {
        try {
            return Optional.of(RealPaths.of(path, last));
        } catch (IOException around) {
            return Optional.empty();
        }
    }

    // ---- The rest ----

    /// May something be done that is granted as a whole?
    ///
    /// @param resource what it is to be done to, for the record
    public int plain(Permission permission, String resource) {
        boolean granted = isOpen() || grants.plain().contains(permission);
        return granted ? 0 : refuse(permission, resource);
    }

    /// May another program be started?
    public int childProcess(String file) {
        return plain(Permission.CHILD_PROCESS, file);
    }

    /// May a worker be started?
    public int worker() {
        return plain(Permission.WORKER, "");
    }

    /// May a descriptor of the process be taken over by its number? Native code may do that.
    public int descriptor(int number) {
        return plain(Permission.FFI, Integer.toString(number));
    }

    /// Counts a refusal, tells it, and answers what the binding is to answer.
    public int refuse(Permission permission, String resource) {
        refusals.increment();
        AccessDenied.tell(permission, resource, mode);
        return mode == Mode.AUDIT ? 0 : DENIED;
    }

    // ---- process.permission ----

    /// `process.permission.has(scope, reference)`; the reference may be null.
    public boolean has(String scope, String reference) {
        List<Permission> permissions = Permission.ofScope(scope);
        Grants now = grants;
        return isOpen() || !permissions.isEmpty()
                && permissions.stream().allMatch(each -> has(now, each, reference));
    }

    private boolean has(Grants now, Permission permission, String reference) {
        return switch (permission) {
            case FILE_READ, FILE_WRITE -> reference == null
                    ? now.files().getOrDefault(permission, List.of()).stream()
                            .anyMatch(FileRule::isEverything)
                    : hasFile(now, permission, reference);
            case DNS -> mayLookUp(now, reference == null ? "*" : reference);
            case ENVIRONMENT -> now.showsVariable(reference == null ? "*" : reference);
            case UDP_BIND, UDP_SEND, UDP_JOIN, TCP_CONNECT, TCP_LISTEN -> reference == null
                    ? everywhere(now, permission)
                    : hasPlace(now, permission, reference);
            default -> now.plain().contains(permission);
        };
    }

    private static boolean hasFile(Grants now, Permission permission, String reference) {
        try {
            return realPath(Path.of(reference), true)
                    .filter(real -> holds(now, permission, real)).isPresent();
        } catch (InvalidPathException none) {
            return false;
        }
    }

    // `HOST` alone asks for all its ports.
    private boolean hasPlace(Grants now, Permission permission, String reference) {
        NetRule asked;
        try {
            asked = NetRule.read(reference);
        } catch (IllegalArgumentException nowhere) {
            return false;
        }
        return now.net().getOrDefault(permission, List.of()).stream()
                .anyMatch(rule -> rule.covers(asked));
    }

    /// `process.permission.drop(scope)`: takes back what was granted, for good.
    public synchronized void drop(String scope) {
        List<Permission> dropped = Permission.ofScope(scope);
        grants = grants.without(dropped::contains);
        generation++;
    }
}
