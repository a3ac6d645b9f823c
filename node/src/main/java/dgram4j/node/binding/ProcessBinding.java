package dgram4j.node.binding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;

import dgram4j.node.core.Environment;
import dgram4j.node.core.ProcessFacts;
import dgram4j.node.fence.Fence;
import dgram4j.node.fence.Permission;
import dgram4j.node.module.BuiltinModules;
import dgram4j.sys.Errno;
import dgram4j.sys.LinuxAbi;
import dgram4j.sys.LinuxProcess;

/// The process a script runs in, as `internalBinding('process')`.
public final class ProcessBinding {
    private final Environment environment;
    private final ProcessFacts facts;

    ProcessBinding(Environment environment) {
        this.environment = environment;
        this.facts = environment.process();
    }

    /// The facts of `process` that are fixed at start.
    @HostAccess.Export
    public ProxyObject facts() {
        Map<String, Object> values = new HashMap<>();
        values.put("version", "v" + Versions.NODE);
        values.put("arch", Platforms.architecture());
        values.put("platform", Platforms.name());
        values.put("execPath", facts.execPath());
        values.put("pid", (int) ProcessHandle.current().pid());
        values.put("fenced", !environment.fence().isOpen());
        values.put("argv", strings(facts.arguments()));
        values.put("execArgv", strings(facts.execArguments()));
        values.put("channel", facts.ownsProcess()
                ? facts.environment().getOrDefault("NODE_CHANNEL_FD", "") : "");
        values.put("hasOptions", !facts.options().isEmpty());
        return ProxyObject.fromMap(values);
    }

    /// All options that apply, those that `process.execArgv` does not show first.
    @HostAccess.Export
    public ProxyArray options() {
        return strings(facts.options());
    }

    /// `process.versions`.
    @HostAccess.Export
    public ProxyObject versions() {
        return ProxyObject.fromMap(new HashMap<>(Versions.all()));
    }

    /// The variables of `process.env` at start: those that the script may see.
    @HostAccess.Export
    public ProxyObject variables() {
        Map<String, Object> seen = new HashMap<>(facts.environment());
        Fence fence = environment.fence();
        if (fence.mode() == Fence.Mode.ENFORCE) {
            seen.keySet().removeIf(name -> !fence.grants().showsVariable(name));
        }
        return ProxyObject.fromMap(seen);
    }

    /// The directory relative paths start from, absolute.
    @HostAccess.Export
    public String workingDirectory() {
        return facts.workingDirectory().toString();
    }

    /// The parent's process id, or 0 if there is none to be seen.
    @HostAccess.Export
    public int parentPid() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L).intValue();
    }

    /// Whether a script may make a path its working directory: 0, −ENOENT, −ENOTDIR,
    /// −EACCES, or what the fence refuses.
    @HostAccess.Export
    public int checkDirectory(String path) {
        Path directory = facts.workingDirectory().getFileSystem().getPath(path);
        int refused = environment.fence().file(Permission.FILE_READ, directory);
        if (refused < 0) {
            return refused;
        }
        if (!Files.exists(directory)) {
            return Errno.number("ENOENT").orElseThrow();
        }
        if (!Files.isDirectory(directory)) {
            return Errno.number("ENOTDIR").orElseThrow();
        }
        return Files.isExecutable(directory) ? 0 : -Errno.EACCES;
    }

    /// The numeric ids of the user and groups the process runs as.
    @HostAccess.Export
    public ProxyObject userIds() {
        Map<String, Object> values = new HashMap<>(Platforms.userIds());
        values.put("groups", ProxyArray.fromArray(Platforms.groupIds().toArray()));
        return ProxyObject.fromMap(values);
    }

    /// True if a script may `require` this name without a file.
    @HostAccess.Export
    public boolean isBuiltin(String name) {
        return BuiltinModules.isPublic(name);
    }

    /// Ends the runtime with a status; does not return to JavaScript.
    @HostAccess.Export
    public void exit(int status) {
        environment.exit(status);
    }

    /// Line `line`, counted from 1, of a file, or null if there is none to be had.
    @HostAccess.Export
    public String sourceLine(String file, int line) {
        try {
            Path place = pathOf(file);
            return environment.fence().mayRead(place) ? line(place, line) : null;
        } catch (IOException | UncheckedIOException | IllegalArgumentException none) {
            return null;
        }
    }

    private static String line(Path place, int line) throws IOException {
        try (var lines = Files.lines(place)) {
            return lines.skip(line - 1L).findFirst().orElse(null);
        }
    }

    private Path pathOf(String file) {
        String path = file.startsWith("file:") ? URI.create(file).getPath() : file;
        return facts.workingDirectory().getFileSystem().getPath(path);
    }

    /// Which permissions new files of this process are denied, or −1 where only Linux could say.
    @HostAccess.Export
    public int umask() {
        return Platforms.umask();
    }

    /// Sets which permissions new files of this process are denied; what it was before, or −1
    /// where only Linux could say, or what the fence refuses.
    @HostAccess.Export
    public int setUmask(int mask) {
        int refused = environment.fence().plain(Permission.SIGNAL, "umask");
        if (refused < 0) {
            return refused;
        }
        return LinuxAbi.current().isPresent() ? LinuxProcess.umask(mask) : -1;
    }

    private static ProxyArray strings(List<String> values) {
        return ProxyArray.fromArray(values.toArray());
    }

    /// `process.hrtime()`: seconds and, below 10⁹, nanoseconds of a clock that only goes forward.
    @HostAccess.Export
    public ProxyArray clock() {
        long nanos = System.nanoTime();
        return ProxyArray.fromArray(
                (double) Math.floorDiv(nanos, 1_000_000_000L),
                (int) Math.floorMod(nanos, 1_000_000_000L));
    }

    /// Seconds since the process began.
    @HostAccess.Export
    public double uptimeSeconds() {
        return (System.currentTimeMillis() - startMillis()) / 1e3;
    }

    /// Milliseconds since 1970 at which the process began.
    @HostAccess.Export
    public double startMillis() {
        return ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /// Bytes: `process.memoryUsage()`.
    @HostAccess.Export
    public ProxyObject memoryUsage() {
        var memory = ManagementFactory.getMemoryMXBean();
        Map<String, Object> values = new HashMap<>();
        values.put("rss", (double) Platforms.residentBytes());
        values.put("heapTotal", (double) memory.getHeapMemoryUsage().getCommitted());
        values.put("heapUsed", (double) memory.getHeapMemoryUsage().getUsed());
        values.put("external", (double) memory.getNonHeapMemoryUsage().getUsed());
        return ProxyObject.fromMap(values);
    }

    /// Microseconds of processor time this process used, user and system together.
    @HostAccess.Export
    public double processorMicros() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e3;
    }
}
