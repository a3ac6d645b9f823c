package dgram4j.node;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiFunction;

import dgram4j.node.fence.Fence;
import dgram4j.node.fence.Grants;
import dgram4j.node.fence.Permission;

/// What a script may do to the world around it: nothing, unless it is granted here.
///
/// A value: each `allow…` answers new permissions, with that and all that was granted before.
/// What is not granted is refused as Node refuses it, with an error whose `code` is
/// `ERR_ACCESS_DENIED`, and `permission` and `resource`; it is counted
/// ([NodeRuntime#refusals()]) and told to JFR as `dgram4j.node.AccessDenied`.
///
/// *Places* are written `HOST` or `HOST:PORTS`. A host is `*`, an address, a network such as
/// `10.0.0.0/8` or `[fd00::]/8`, a name, or `*.example.com` for all below a name; ports are `53`,
/// `1000-2000` or `*`. An IPv6 address with ports stands in brackets: `[::1]:53`. What counts is
/// the address that a datagram is sent to in the end, however it was spelled and whatever was
/// looked up for it: a name holds for the addresses the system's resolver answered when the
/// script asked for that name, but never for addresses of this machine or of the link (those must
/// be granted themselves; the name `localhost` may stand for them).
///
/// *Files* are granted by the place they are really at: a symbolic link that leads out of a
/// granted folder is refused. A hard link is a name of its own: whoever can make one in a granted
/// folder gives what it names.
///
/// *Thread:* any. *Errors:* `IllegalArgumentException` for what is no place or name.
public final class Permissions {
    private static final Permissions NONE = new Permissions(Grants.NONE, Fence.Mode.ENFORCE);
    private static final Permissions ALL = new Permissions(Grants.NONE, Fence.Mode.OPEN);
    private static final Permission[] NET = {
        Permission.UDP_BIND, Permission.UDP_SEND, Permission.UDP_JOIN, Permission.TCP_CONNECT,
        Permission.TCP_LISTEN,
    };

    private final Grants grants;
    private final Fence.Mode mode;

    private Permissions(Grants grants, Fence.Mode mode) {
        this.grants = grants;
        this.mode = mode;
    }

    /// Nothing is granted. Even so a script may compute, keep time, write to the standard output
    /// and error it was given, and read the standard input it was given.
    public static Permissions none() {
        return NONE;
    }

    /// Everything is granted, as to a program of one's own.
    public static Permissions all() {
        return ALL;
    }

    /// The same, but nothing is refused: what would be is only counted and told.
    public Permissions audited() {
        return mode == Fence.Mode.OPEN ? this : new Permissions(grants, Fence.Mode.AUDIT);
    }

    // ---- The network ----

    /// UDP sockets may be bound to these addresses. Port 0 stands for the one the system chooses.
    public Permissions allowUdpBind(String... places) {
        return places(places, Permission.UDP_BIND);
    }

    /// Datagrams may be sent, and UDP sockets connected, to these places; their names may be looked
    /// up. It comes with a socket to send from: one of any address and a port the system chooses.
    public Permissions allowUdpSend(String... places) {
        return places(places, Permission.UDP_SEND);
    }

    /// Both: sockets may have these addresses, and send to them.
    public Permissions allowUdp(String... places) {
        return places(places, Permission.UDP_BIND, Permission.UDP_SEND);
    }

    /// UDP sockets may join these multicast groups: addresses or networks. Sending to one is
    /// [#allowUdpSend].
    public Permissions allowMulticast(String... groups) {
        return places(groups, Permission.UDP_JOIN);
    }

    /// TCP connections may be opened to these places; their names may be looked up.
    public Permissions allowTcpConnect(String... places) {
        return places(places, Permission.TCP_CONNECT);
    }

    /// TCP servers may listen at these addresses. Port 0 stands for the one the system chooses.
    public Permissions allowTcpListen(String... places) {
        return places(places, Permission.TCP_LISTEN);
    }

    /// Everything the network has at these places: UDP, multicast, TCP, and names.
    public Permissions allowNet(String... places) {
        Permissions more = places(places, NET);
        for (String place : places) {
            if (place.equals("*")) {
                more = more.allowDns(place);
            }
        }
        return more;
    }

    /// These names may be looked up, and asked about: `*`, a name, or `*.example.com`. It does not
    /// let anything be sent to what is found.
    public Permissions allowDns(String... names) {
        return each(names, Grants::withName);
    }

    // ---- Files ----

    /// These files, or folders with all that is in them, may be read and listed; modules in them
    /// may be loaded.
    ///
    /// *Errors:* `UncheckedIOException` if the links of a path lead nowhere but around.
    public Permissions allowFileRead(Path... places) throws UncheckedIOException {
        return each(places, (now, place) -> now.withFile(place, Permission.FILE_READ));
    }

    /// These files, or folders with all that is in them, may be made, changed and removed.
    ///
    /// *Errors:* as [#allowFileRead(Path...)].
    public Permissions allowFileWrite(Path... places) throws UncheckedIOException {
        return each(places, (now, place) -> now.withFile(place, Permission.FILE_WRITE));
    }

    /// As Node's option `--allow-fs-read`: `*` for all, a path, or `*` at its end for all that
    /// begin so.
    public Permissions allowFileRead(String... patterns) throws UncheckedIOException {
        return each(patterns, (now, pattern) -> now.withFiles(pattern, Permission.FILE_READ));
    }

    /// As Node's option `--allow-fs-write`, likewise.
    public Permissions allowFileWrite(String... patterns) throws UncheckedIOException {
        return each(patterns, (now, pattern) -> now.withFiles(pattern, Permission.FILE_WRITE));
    }

    // ---- The process ----

    /// `process.env` shows these variables, of those the runtime was given: names, `*`, or `*` at
    /// the end for all that begin so. Others are not there for the script; that is no refusal.
    public Permissions allowEnvironment(String... names) {
        return each(names, Grants::withVariable);
    }

    /// Other programs may be started, with all that those may do.
    public Permissions allowChildProcesses() {
        return with(Permission.CHILD_PROCESS);
    }

    /// Signals may be sent to processes, also to this one.
    public Permissions allowSignals() {
        return with(Permission.SIGNAL);
    }

    /// Workers may be started: threads, with what this script may do.
    public Permissions allowWorkers() {
        return with(Permission.WORKER);
    }

    /// Native code may be loaded, descriptors of the process taken over by number, WASI used:
    /// what that does nobody watches.
    public Permissions allowNative() {
        return with(Permission.ADDON).with(Permission.FFI).with(Permission.WASI);
    }

    /// The inspector may be opened.
    public Permissions allowInspector() {
        return with(Permission.INSPECTOR);
    }

    /// WASI may be used.
    public Permissions allowWasi() {
        return with(Permission.WASI);
    }

    /// Addons may be loaded.
    public Permissions allowAddons() {
        return with(Permission.ADDON);
    }

    /// Foreign functions may be called.
    public Permissions allowForeignFunctions() {
        return with(Permission.FFI);
    }

    /// `Java.type(name)` gives these classes, with their public members but for those of `Object`;
    /// what they answer is as closed as ever unless its class is granted too. Without this there
    /// is no `Java`. Whoever grants one that loads others, reads files or starts threads grants
    /// that, also with [#all()], which grants no class.
    public Permissions allowJavaClasses(Class<?>... classes) {
        Grants more = grants;
        for (Class<?> each : classes) {
            more = more.withClass(each);
        }
        return new Permissions(more, mode);
    }

    private Permissions places(String[] places, Permission... permissions) {
        return each(places, (now, place) -> now.withPlace(place, permissions));
    }

    private <T> Permissions each(T[] values, BiFunction<Grants, T, Grants> grant) {
        Grants more = grants;
        for (T value : values) {
            more = grant.apply(more, value);
        }
        return granting(more);
    }

    private Permissions with(Permission permission) {
        return granting(grants.with(permission));
    }

    // Beside everything nothing else can be granted.
    private Permissions granting(Grants more) {
        return mode == Fence.Mode.OPEN ? this : new Permissions(more, mode);
    }

    /// True for [#all()]: there is no fence.
    public boolean isUnrestricted() {
        return mode == Fence.Mode.OPEN;
    }

    Grants grants() {
        return grants;
    }

    /// A fence that grants this.
    Fence fence() {
        return new Fence(grants, mode);
    }
}
