package dgram4j.node.module;

import java.util.List;
import java.util.Set;

import dgram4j.node.module.ModuleFormats.Format;

/// One module as `import` knows it.
///
/// *Units/shape:* `file` is the real path, null for a module of Node's.
final class EsmRecord {
    private final ModuleUrl url;
    private final String href;
    private final String file;
    private final Format format;
    private String text;
    private String source;
    private Set<String> names = Set.of();
    private EsmSyntax syntax;

    EsmRecord(ModuleUrl url, String file, Format format) {
        this.url = url;
        this.href = url.href();
        this.file = file;
        this.format = format;
    }

    ModuleUrl url() {
        return url;
    }

    /// The URL as text: the module's name everywhere.
    String href() {
        return href;
    }

    String file() {
        return file;
    }

    Format format() {
        return format;
    }

    /// The module's own text, null until it was read.
    String text() {
        return text;
    }

    /// Takes the text, without the mark that may stand before it.
    void text(String source) {
        text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    }

    /// What the engine is to compile; null until it was prepared.
    String source() {
        return source;
    }

    void source(String compiled) {
        source = compiled;
    }

    /// The names a CommonJS file exports, once it was prepared.
    Set<String> names() {
        return names;
    }

    void names(Set<String> found) {
        names = found;
    }

    /// What the text says of its imports; found at the first call.
    EsmSyntax syntax() {
        if (syntax == null) {
            syntax = new EsmSyntax(text);
        }
        return syntax;
    }

    /// The imports that may be meant by a request for `specifier`.
    List<EsmSyntax.Import> importsOf(String specifier) {
        List<EsmSyntax.Import> all = syntax().imports();
        List<EsmSyntax.Import> exact =
                all.stream().filter(i -> specifier.equals(i.specifier())).toList();
        return exact.isEmpty()
                ? all.stream().filter(i -> i.specifier() == null).toList()
                : exact;
    }
}
