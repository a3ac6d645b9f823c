package dgram4j.node.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The real disk, unfenced.
public final class DiskFiles implements ModuleFiles {
    @Override
    public Kind kind(String path) {
        Path place;
        try {
            place = Path.of(path);
        } catch (InvalidPathException e) {
            return Kind.NONE;
        }
        // Two cheap questions; neither builds an exception for a path that is not there.
        if (Files.isDirectory(place)) {
            return Kind.DIRECTORY;
        }
        return Files.exists(place) ? Kind.FILE : Kind.NONE;
    }

    @Override
    public String realPath(String path) throws IOException {
        return Path.of(path).toRealPath().toString();
    }

    @Override
    public String read(String path) throws IOException {
        try {
            return new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
        } catch (InvalidPathException e) {
            NoSuchFileException missing = new NoSuchFileException(path);
            missing.initCause(e);
            throw missing;
        }
    }
}
