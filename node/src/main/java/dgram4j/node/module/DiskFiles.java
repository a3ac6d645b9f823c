package dgram4j.node.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import dgram4j.node.fence.Fence;
import dgram4j.node.fence.Permission;

/// A file system, as far as a fence lets it be read. What may not be read is not there.
public final class DiskFiles implements ModuleFiles {
    private final FileSystem files;
    private final Fence fence;

    /// The files of this file system.
    public DiskFiles(FileSystem files, Fence fence) {
        this.files = files;
        this.fence = fence;
    }

    @Override
    public Kind kind(String path) {
        Path place;
        try {
            place = files.getPath(path);
        } catch (InvalidPathException e) {
            return Kind.NONE;
        }
        if (!fence.mayRead(place)) {
            return Kind.NONE;
        }
        // Two cheap questions; neither builds an exception for a path that is not there.
        if (Files.isDirectory(place)) {
            return Kind.DIRECTORY;
        }
        return Files.exists(place) ? Kind.FILE : Kind.NONE;
    }

    @Override
    public boolean refuses(String path) {
        try {
            return fence.mode() == Fence.Mode.ENFORCE
                    && fence.file(Permission.FILE_READ, files.getPath(path)) < 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public String realPath(String path) throws IOException {
        Path place = files.getPath(path);
        if (!fence.mayRead(place)) {
            throw new NoSuchFileException(path);
        }
        return place.toRealPath().toString();
    }

    @Override
    public String read(String path) throws IOException {
        try {
            Path place = files.getPath(path);
            if (!fence.mayRead(place)) {
                throw new NoSuchFileException(path);
            }
            return new String(Files.readAllBytes(place), StandardCharsets.UTF_8);
        } catch (InvalidPathException e) {
            NoSuchFileException missing = new NoSuchFileException(path);
            missing.initCause(e);
            throw missing;
        }
    }
}
