package dgram4j.node.module;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dgram4j.node.module.ModuleFormats.Format;

/// Answers the engine's questions about `import`: which module a specifier means, and its text.
///
/// *Thread:* the runtime's own. *Lifetime:* a module keeps its record as long as the runtime.
final class EsmLoader implements EsmFileSystem.Served {
    /// What only JavaScript can tell.
    interface Guest {
        /// The property names of one of Node's modules; loads it.
        Set<String> builtinNames(String id);

        /// True while a CommonJS file runs for the first time.
        boolean isLoading(String file);

        /// Throws what `JSON.parse` throws at `text`, naming the file.
        void refuseJson(String file, String text);

        /// Tells that a file was taken for an ES module by its syntax.
        void typeless(ModuleUrl url, String packageJson);
    }

    private final PackageResolver resolver;
    private final Guest guest;
    private final ModuleUrl home;
    private final Map<String, EsmRecord> records = new HashMap<>();
    private final Map<String, Format> decided = new HashMap<>();
    // The packages whose missing type was told of; `add` answers true for a new one.
    private final Set<String> toldTypeless = new HashSet<>();
    private final Deque<String> evaluating = new ArrayDeque<>();
    private int requiring;
    private String lastRead;

    EsmLoader(PackageResolver resolver, Guest guest, String workingDirectory) {
        this.resolver = resolver;
        this.guest = guest;
        this.home = ModuleUrl.ofPath(workingDirectory + "/");
    }

    /// Answers the URL of the module that `specifier` means in `referrer`.
    ///
    /// *Units/shape:* `referrer` is the URL of a module or the path of a CommonJS file; null is
    /// the working directory.
    ///
    /// *Errors:* `ModuleError` as Node has it.
    String find(String referrer, String specifier) {
        EsmRecord from = referrer == null ? null : records.get(referrer);
        if (specifier.equals(EsmSources.BRIDGE) && isMadeUp(referrer, from)
                || specifier.equals(EsmSources.META) && from != null) {
            return specifier;
        }
        return taken(from, referrer, specifier, locate(from, referrer, specifier));
    }

    /// Answers the same for a specifier that hooks say means `href`.
    String findAs(String referrer, String specifier, String href) {
        EsmRecord known = records.get(href);
        return taken(records.get(referrer), referrer, specifier,
                known != null ? known : record(ModuleUrl.absolute(href)));
    }

    /// True where a script imports something, and no text of ours does.
    boolean isScripts(String referrer, String specifier) {
        return !specifier.equals(EsmSources.META)
                && !isMadeUp(referrer, records.get(referrer));
    }

    /// Answers the URL of the module or of the CommonJS file that imports, or null.
    String hrefOf(String referrer) {
        return referrer == null || !referrer.startsWith("/") ? referrer
                : ModuleUrl.ofPath(referrer).href();
    }

    /// Answers the attributes that a module imports `specifier` with, as far as its text tells.
    Map<String, String> attributesOf(String referrer, String specifier) {
        EsmRecord from = records.get(referrer);
        if (from == null || from.text() == null || !from.text().contains("with")) {
            return Map.of();
        }
        Map<String, String> found = from.importsOf(specifier).stream()
                .findFirst().map(EsmSyntax.Import::attributes).orElse(Map.of());
        return found == null ? Map.of() : found;
    }

    /// Makes a module of text that stands for what is at `url`.
    void provide(ModuleUrl url, Format format, String text) {
        String file = url.isFile() ? url.path() : url.href();
        EsmRecord record = new EsmRecord(url, file, format);
        record.text(text);
        records.put(record.href(), record);
    }

    /// Answers the format of what is at `url`; undecided ones by their syntax, if it is wanted.
    Format formatOf(ModuleUrl url, boolean decided) {
        if (!url.isFile()) {
            return Format.BUILTIN;
        }
        return decided ? fileRecord(url).format() : resolver.formats().ofImport(url.path());
    }

    private String taken(EsmRecord from, String referrer, String specifier, EsmRecord target) {
        if (requiring > 0 && target.format() == Format.COMMONJS
                && guest.isLoading(target.file())) {
            throw ModuleErrors.importCycle(specifier, from == null ? referrer : from.file());
        }
        prepare(target);
        if (from != null && from.format() == Format.MODULE && from.text() != null) {
            check(from, specifier, target);
        }
        return target.href();
    }

    /// Answers the URL that `specifier` means in the module `base`, a URL, or in none.
    String importUrl(String specifier, String base) {
        return resolver.importUrl(specifier, base == null ? home : ModuleUrl.absolute(base)).href();
    }

    /// Answers the path that `specifier` names in `referrer`, or null if it names none.
    String target(String referrer, String specifier) {
        boolean path = specifier.startsWith("/") || Paths.isRelative(specifier);
        try {
            if (specifier.startsWith("file:")) {
                return ModuleUrl.absolute(specifier).path();
            }
            return path ? base(records.get(referrer), referrer).resolve(specifier).path() : null;
        } catch (ModuleError none) {
            return null;
        }
    }

    private ModuleUrl base(EsmRecord from, String referrer) {
        if (referrer == null) {
            return home;
        }
        return from != null ? from.url() : ModuleUrl.ofPath(referrer);
    }

    private boolean isMadeUp(String referrer, EsmRecord from) {
        return from != null ? from.format() != Format.MODULE : referrer == null && requiring > 0;
    }

    private EsmRecord locate(EsmRecord from, String referrer, String specifier) {
        EsmRecord known = records.get(specifier);
        if (known != null && (isMadeUp(referrer, from) || known.file() == null)) {
            return known;
        }
        return record(resolver.importUrl(specifier, base(from, referrer)));
    }

    // The engine would refuse these too, later and in other words.
    private void check(EsmRecord from, String specifier, EsmRecord target) {
        if (target.format() == Format.JSON || from.text().contains("with")) {
            ImportAttributes.check(from.importsOf(specifier), target);
        }
        if (target.format() == Format.COMMONJS && from.text().contains("{")) {
            NamedImports.check(from, specifier, target.names());
        }
    }

    /// Answers the record of a resolved URL.
    EsmRecord record(ModuleUrl url) {
        EsmRecord record = records.get(url.href());
        if (record == null) {
            record = url.isFile() ? fileRecord(url) : builtinRecord(url);
            records.put(record.href(), record);
        }
        return record;
    }

    /// Answers the record of a file that `require` takes for an ES module, whatever its ending.
    EsmRecord required(String file) {
        ModuleUrl url = ModuleUrl.ofPath(file);
        return records.computeIfAbsent(
                url.href(), href -> new EsmRecord(url, file, Format.MODULE));
    }

    /// Answers line `number`, counted from 1, of a module that was read, or null.
    String line(String href, int number) {
        EsmRecord record = records.get(href);
        return record == null || record.text() == null ? null
                : record.text().lines().skip(number - 1L).findFirst().orElse(null);
    }

    /// Answers the URL of the module the engine read last, or null.
    String lastRead() {
        return lastRead;
    }

    /// Answers the place where the module `href` imports `name` from `specifier`, or null.
    String importPlace(String href, String specifier, String name) {
        EsmRecord record = records.get(href);
        if (record == null || record.text() == null) {
            return null;
        }
        return record.importsOf(specifier).stream()
                .flatMap(one -> one.names().stream())
                .filter(one -> one.imported().equals(name))
                .map(one -> Excerpt.of(href, record.text(), one.offset(), name.length()))
                .findFirst().orElse(null);
    }

    /// Makes a module of text that is in no file; answers its URL.
    String literal(String name, String text) {
        EsmRecord record = new EsmRecord(home.resolve(name), null, Format.MODULE);
        record.text(text);
        records.put(record.href(), record);
        return record.href();
    }

    /// Makes a module that shows another one with an `__esModule` mark; answers its URL.
    String marked(EsmRecord original) {
        ModuleUrl url = original.url().withTail(ModuleUrl.absolute("file:///?__esModule"));
        EsmRecord record = new EsmRecord(url, original.file(), Format.MARKED);
        record.source(EsmSources.marked(original.href()));
        records.putIfAbsent(record.href(), record);
        return record.href();
    }

    private EsmRecord builtinRecord(ModuleUrl url) {
        String id = NodeModuleNames.withoutScheme(url.href());
        if (!BuiltinModules.isPublic(id)) {
            throw ModuleErrors.unavailable(ModuleErrors.ESM_NOT_FOUND, url.href());
        }
        return new EsmRecord(url, null, Format.BUILTIN);
    }

    private EsmRecord fileRecord(ModuleUrl url) {
        String file = url.path();
        Format format = resolver.formats().ofImport(file);
        return new EsmRecord(
                url, file, format == Format.EITHER ? byItsSyntax(file, url) : format);
    }

    private Format byItsSyntax(String file, ModuleUrl url) {
        Format format = decided.get(file);
        if (format == null) {
            format = new EsmSyntax(read(file)).isModule() ? Format.MODULE : Format.COMMONJS;
            decide(file, format, url);
        }
        return format;
    }

    /// Notes that `file`, whose package does not say, holds an ES module.
    void decideModule(String file) {
        decide(file, Format.MODULE, ModuleUrl.ofPath(file));
    }

    private void decide(String file, Format format, ModuleUrl url) {
        boolean plain = Paths.extension(file).isEmpty() || file.endsWith(".js");
        if (decided.put(file, format) == null && format == Format.MODULE && plain) {
            resolver.packageJsonOf(file).filter(toldTypeless::add)
                    .ifPresent(config -> guest.typeless(url, config));
        }
    }

    private String read(String file) {
        try {
            return resolver.files().read(file);
        } catch (IOException e) {
            throw ModuleErrors.unreadable(file, resolver.files().kind(file), e);
        }
    }

    @Override
    public boolean knows(String href) {
        return records.containsKey(href);
    }

    @Override
    public boolean isJson(String href) {
        EsmRecord record = records.get(href);
        return record != null && record.format() == Format.JSON;
    }

    @Override
    public String source(String href) {
        EsmRecord record = records.get(href);
        lastRead = href;
        return record == null ? null : record.source();
    }

    // Whatever can go wrong with a text goes wrong here, where it can be told to the script.
    private void prepare(EsmRecord record) {
        if (record.source() != null) {
            return;
        }
        record.source(switch (record.format()) {
            case BUILTIN -> {
                String id = NodeModuleNames.withoutScheme(record.url().href());
                yield EsmSources.builtin(id, guest.builtinNames(id));
            }
            case COMMONJS -> {
                record.names(exportsOf(record));
                yield EsmSources.commonJs(record.file(), record.names());
            }
            case JSON -> json(record);
            case MODULE, EITHER, MARKED -> {
                load(record);
                yield EsmSources.module(record.text(), record.url());
            }
        });
    }

    /// Answers the URL of a module, with line and source of its only top-level `await`.
    String awaitPlace(String href) {
        EsmRecord record = records.get(href);
        if (record == null || record.text() == null || record.syntax().awaitOffset() < 0) {
            return href;
        }
        return Excerpt.of(href, record.text(), record.syntax().awaitOffset(), 1);
    }

    /// Answers by how many columns the first line of a module is moved.
    int shift(String href) {
        EsmRecord record = records.get(href);
        boolean moved = record != null && record.format() == Format.MODULE
                && record.source() != null;
        return moved ? record.source().indexOf(record.text()) : 0;
    }

    private String json(EsmRecord record) {
        load(record);
        String plain = record.text();
        try {
            JsonReader.read(plain);
        } catch (JsonReader.Malformed e) {
            guest.refuseJson(record.file(), plain);
        }
        return plain;
    }

    private void load(EsmRecord record) {
        if (record.text() == null) {
            record.text(read(record.file()));
        }
    }

    private Set<String> exportsOf(EsmRecord record) {
        Set<String> names = new LinkedHashSet<>();
        String file = record.file();
        collectExports(file, record.text() == null ? read(file) : record.text(), names,
                new HashSet<>(Set.of(file)));
        return names;
    }

    private void collectExports(String file, String text, Set<String> names, Set<String> seen) {
        CommonJsExports found = new CommonJsExports(text);
        names.addAll(found.names());
        for (String request : found.reexports()) {
            String other = reexported(request, file);
            if (other != null && seen.add(other)) {
                collectExports(other, read(other), names, seen);
            }
        }
    }

    // What cannot be found has no names to give; loading the file will tell why.
    private String reexported(String request, String file) {
        if (NodeModuleNames.isBuiltin(request)) {
            return null;
        }
        String other;
        try {
            other = resolver.require(request, file, null);
        } catch (ModuleError e) {
            return null;
        }
        boolean script = other != null && (other.endsWith(".js") || other.endsWith(".cjs")
                || Paths.extension(other).isEmpty());
        return script && resolver.formats().ofRequire(other) != Format.MODULE ? other : null;
    }

    /// Notes that a CommonJS file begins to run because an ES module imports it.
    void evaluates(String file) {
        evaluating.push(file);
    }

    /// Notes that it is done.
    void evaluated() {
        evaluating.pop();
    }

    /// From here to `required` a `require` links and runs ES modules.
    void requires() {
        requiring++;
    }

    void required() {
        requiring--;
    }

    /// Answers true when `record` or what it imports awaits at its top.
    ///
    /// *Errors:* `ERR_REQUIRE_CYCLE_MODULE` when it waits for the file that requires it.
    boolean awaits(EsmRecord record, String requirer) {
        Set<EsmRecord> graph = new LinkedHashSet<>();
        collect(record, graph);
        boolean awaits = false;
        for (EsmRecord part : graph) {
            if (part.format() == Format.COMMONJS && evaluating.contains(part.file())) {
                throw ModuleErrors.requireCycle(record.file(), requirer);
            }
            awaits |= part.format() == Format.MODULE && part.text().contains("await")
                    && part.syntax().awaits();
        }
        return awaits;
    }

    private void collect(EsmRecord record, Set<EsmRecord> graph) {
        if (!graph.add(record) || record.format() != Format.MODULE) {
            return;
        }
        load(record);
        if (record.text().contains("import") || record.text().contains("export")) {
            for (String specifier : record.syntax().staticImports()) {
                if (!specifier.startsWith("data:")) {
                    collect(locate(record, record.href(), specifier), graph);
                }
            }
        }
    }
}
