package dgram4j.node.module;

import java.io.IOException;

/// Files as others have them, and refused where others refuse them: what a wrapper does not change
/// is the same for all, so that none of them forgets a part of the fence.
abstract class ForwardedFiles implements ModuleFiles {
    private final ModuleFiles files;

    ForwardedFiles(ModuleFiles files) {
        this.files = files;
    }

    @Override
    public final Kind kind(String path) {
        return files.kind(path);
    }

    @Override
    public final boolean refuses(String path) {
        return files.refuses(path);
    }

    @Override
    public final String realPath(String path) throws IOException {
        return files.realPath(path);
    }

    @Override
    public String read(String path) throws IOException {
        return files.read(path);
    }
}
