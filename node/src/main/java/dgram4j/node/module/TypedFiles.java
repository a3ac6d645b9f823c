package dgram4j.node.module;

import java.io.IOException;
import java.util.function.BinaryOperator;

/// Files of which those with an ending of TypeScript's are read as the JavaScript they hold.
final class TypedFiles extends ForwardedFiles {
    private final BinaryOperator<String> withoutTypes;

    /// @param withoutTypes answers the JavaScript of a text, and of which file it is
    TypedFiles(ModuleFiles files, BinaryOperator<String> withoutTypes) {
        super(files);
        this.withoutTypes = withoutTypes;
    }

    @Override
    public String read(String path) throws IOException {
        String text = super.read(path);
        return isTyped(path) ? withoutTypes.apply(text, path) : text;
    }

    private static boolean isTyped(String path) {
        return path.endsWith(".ts") || path.endsWith(".mts") || path.endsWith(".cts");
    }
}
