package dgram4j.node.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dgram4j.sys.Errno;

/// Watches a file, a directory, or all there is below one, on a thread of its own.
public final class FileWatch {
    /// Told what changed: `rename` for what came or went, `change` for what is not what it was,
    /// `error` if changes were lost; and the name, from the watched directory.
    ///
    /// *Thread:* the watch's own.
    @FunctionalInterface
    public interface Listener {
        void changed(String kind, String name);
    }

    private final WatchService service;
    private final Map<WatchKey, Path> places = new ConcurrentHashMap<>();
    private final Path top;
    private final Path only;
    private final boolean recursive;
    private final Listener listener;

    private FileWatch(Path top, Path only, boolean recursive, Listener listener)
            throws IOException {
        this.service = top.getFileSystem().newWatchService();
        this.top = top;
        this.only = only;
        this.recursive = recursive;
        this.listener = listener;
    }

    /// Begins to watch; what a file is called is told of a watched file too.
    ///
    /// *Errors:* the fault, if there is no such file or it may not be watched.
    public static FileWatch start(Path place, boolean recursive, Listener listener)
            throws FileFault {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw FileFault.of(-Errno.ENOENT);
        }
        boolean directory = Files.isDirectory(place);
        try {
            FileWatch watch = new FileWatch(
                    directory ? place : place.toAbsolutePath().getParent(),
                    directory ? null : place.getFileName(),
                    directory && recursive, listener);
            watch.add(watch.top);
            Thread.ofPlatform().daemon().name("dgram4j-watch").start(watch::serve);
            return watch;
        } catch (IOException told) {
            throw FileFault.of(told);
        }
    }

    private void add(Path directory) throws IOException {
        if (!recursive) {
            register(directory);
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
                    throws IOException {
                register(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void register(Path directory) throws IOException {
        WatchKey key = directory.register(
                service, StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY);
        places.put(key, directory);
    }

    private void serve() {
        try {
            while (true) {
                WatchKey key = service.take();
                Path directory = places.get(key);
                for (WatchEvent<?> event : key.pollEvents()) {
                    tell(directory, event);
                }
                if (!key.reset()) {
                    places.remove(key);
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException ended) {
            // Nobody waits for changes any more.
            return;
        }
    }

    private void tell(Path directory, WatchEvent<?> event) {
        if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
            listener.changed("error", "");
            return;
        }
        Path name = (Path) event.context();
        if (only != null && !only.equals(name)) {
            return;
        }
        Path place = directory.resolve(name);
        boolean modified = event.kind() == StandardWatchEventKinds.ENTRY_MODIFY;
        listener.changed(modified ? "change" : "rename", top.relativize(place).toString());
        if (recursive && event.kind() == StandardWatchEventKinds.ENTRY_CREATE
                && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            follow(place);
        }
    }

    private void follow(Path directory) {
        try {
            add(directory);
        } catch (IOException gone) {
            // It came and went before it could be watched.
            return;
        }
    }

    /// Ends it. Nothing more is told, but for what is being told.
    public void close() {
        try {
            service.close();
        } catch (IOException never) {
            // The service of the JDK only lets go of its thread here.
            throw new UncheckedIOException(never);
        }
    }
}
