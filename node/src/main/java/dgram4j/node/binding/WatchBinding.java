package dgram4j.node.binding;

import java.nio.file.Path;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.loop.KeepAlive;
import dgram4j.node.core.Environment;
import dgram4j.node.fence.Permission;
import dgram4j.node.file.FileFault;
import dgram4j.node.file.FileWatch;

/// Files and directories that are watched, as `internalBinding('fs_watch')`.
public final class WatchBinding {
    private final Environment environment;

    WatchBinding(Environment environment) {
        this.environment = environment;
    }

    /// A watcher of nothing yet.
    @HostAccess.Export
    public Handle create() {
        return new Handle();
    }

    /// One watcher.
    ///
    /// *Thread:* the runtime's own.
    public final class Handle {
        private final KeepAlive keepAlive = new KeepAlive(environment.loop());
        private FileWatch watch;
        private boolean closed;

        private Handle() {}

        /// Has `tell('rename' | 'change' | 'error', name)` called as a macrotask for what changes;
        /// answers 0, the negative error number, or what the fence
        /// refuses.
        @HostAccess.Export
        public int start(String path, boolean recursive, Value tell) {
            Path place = environment.process().workingDirectory().getFileSystem().getPath(path);
            int refused = environment.fence().file(Permission.FILE_READ, place);
            if (refused < 0) {
                return refused;
            }
            try {
                watch = FileWatch.start(
                        place, recursive, (kind, name) -> post(tell, kind, name));
            } catch (FileFault fault) {
                return fault.errno();
            }
            environment.loop().own(this::close);
            keepAlive.active(true);
            return 0;
        }

        private void post(Value tell, String kind, String name) {
            environment.loop().offer(() -> {
                if (!closed) {
                    environment.turn().run(tell, kind, name);
                }
            });
        }

        @HostAccess.Export
        public void ref() {
            keepAlive.ref();
        }

        @HostAccess.Export
        public void unref() {
            keepAlive.unref();
        }

        /// Nothing is told any more.
        @HostAccess.Export
        public void close() {
            if (closed || watch == null) {
                return;
            }
            closed = true;
            keepAlive.active(false);
            watch.close();
        }
    }
}
