package dgram4j.node.module;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;

/// How one runtime finds and loads modules: the resolver, the engine's own ES module loader
/// served by it, and the compiling of CommonJS files.
///
/// *Thread:* the runtime's own.
/// *Errors:* a `ModuleError` leaves here as the JavaScript error it stands for.
public final class ModuleLoader implements EsmLoader.Guest {
    private static final String MODULE_TYPE = "application/javascript+module";
    /// What goes before a CommonJS file on its first line.
    static final String HEAD = "(function (exports, require, module, __filename, __dirname) {";

    private final PackageResolver resolver;
    private final EsmLoader esm;
    private Context context;
    private Function<String, Value> builtins;
    private boolean bridged;
    private Value hooks;
    private int handedOver;

    /// Makes a loader that sees `files` and takes `conditions` for met beside Node's; imports of
    /// no file are relative to the working directory.
    public ModuleLoader(ModuleFiles files, Set<String> conditions, String workingDirectory) {
        resolver = new PackageResolver(
                new TypedFiles(files, this::withoutTypes), conditions, workingDirectory,
                this::deprecated);
        esm = new EsmLoader(resolver, this, workingDirectory);
    }

    /// What a context must be built with so that `import` works in it.
    public IOAccess ioAccess() {
        return IOAccess.newBuilder().fileSystem(new EsmFileSystem(esm)).build();
    }

    /// Serves the imports of `context` from here on; `exportsOf` loads built-in modules.
    public void attach(Context running, Function<String, Value> exportsOf) {
        context = running;
        builtins = exportsOf;
        EsmLookup.register(running, this::find);
    }

    /// From now on imports are found by `function` (specifier, URL of the importer, attributes),
    /// which answers a URL; null ends it.
    public void followHooks(Value function) {
        hooks = function;
    }

    /// Answers the URL that an import of `specifier` means in the module `base`, or in none.
    public String importUrl(String specifier, String base) {
        return guarded(() -> esm.importUrl(specifier, base));
    }

    /// Answers the format of an imported URL in Node's words; null where only its text tells,
    /// unless that is to be looked at.
    public String importFormat(String url, boolean decided) {
        ModuleFormats.Format format =
                guarded(() -> esm.formatOf(ModuleUrl.absolute(url), decided));
        return format == ModuleFormats.Format.EITHER ? null
                : format.name().toLowerCase(Locale.ROOT);
    }

    /// Makes an ES module, a CommonJS one or JSON of text that stands for what is at `url`.
    public void provide(String url, String format, String text) {
        esm.provide(ModuleUrl.absolute(url),
                ModuleFormats.Format.valueOf(format.toUpperCase(Locale.ROOT)), text);
    }

    /// True for the URL of a module that is known already.
    public boolean isProvided(String url) {
        return esm.knows(url);
    }

    private String find(String referrer, String specifier) {
        if (!bridged) {
            bridged = true;
            builtins.apply("internal/modules/esm"); // Brings the bridge.
        }
        try {
            if (hooks != null && esm.isScripts(referrer, specifier)) {
                Object attributes = ProxyObject.fromMap(
                        new HashMap<>(esm.attributesOf(referrer, specifier)));
                return esm.findAs(referrer, specifier, hooks.execute(
                        specifier, esm.hrefOf(referrer), attributes).asString());
            }
            return esm.find(referrer, specifier);
        } catch (ModuleError e) {
            refuse(esm.target(referrer, specifier));
            throw thrown(e);
        }
    }

    // Where a file is, or could be, that may not be read, nobody is told which it is.
    private void refuse(String path) {
        if (path != null && resolver.files().refuses(path)) {
            throw raised("refused", path);
        }
    }

    /// Answers the JavaScript error of `error`, to be thrown.
    private RuntimeException thrown(ModuleError error) {
        List<Object> names = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        error.properties().forEach((name, value) -> {
            names.add(name);
            values.add(value);
        });
        return raised("raise", error.kind().className(), error.code(), error.getMessage(),
                ProxyArray.fromList(names), ProxyArray.fromList(values), error.excerpt());
    }

    private RuntimeException raised(String how, Object... arguments) {
        try {
            builtins.apply("internal/modules/errors").getMember(how).executeVoid(arguments);
        } catch (PolyglotException guest) {
            return guest;
        }
        return new IllegalStateException(how + " did not throw");
    }

    private String withoutTypes(String text, String file) {
        return builtins.apply("internal/typescript").getMember("fileText").execute(text, file)
                .asString();
    }

    private void deprecated(String message, String code) {
        builtins.apply("internal/modules/errors").getMember("deprecated")
                .executeVoid(message, code);
    }

    @Override
    public Set<String> builtinNames(String id) {
        return new LinkedHashSet<>(List.of(builtins.apply("internal/modules/esm")
                .getMember("builtinNames").execute(id).as(String[].class)));
    }

    @Override
    public boolean isLoading(String file) {
        return builtins.apply("internal/modules/esm").getMember("isLoading").execute(file)
                .asBoolean();
    }

    @Override
    public void refuseJson(String file, String text) {
        builtins.apply("internal/modules/errors").getMember("refuseJson")
                .executeVoid(file, text);
    }

    @Override
    public void typeless(ModuleUrl url, String packageJson) {
        builtins.apply("internal/modules/errors").getMember("typeless")
                .executeVoid(url.href(), packageJson);
    }

    /// Answers the file that `require(request)` means in `parent`, or null; the places to look
    /// in may be given.
    public String resolve(String request, String parent, List<String> lookIn) {
        String found;
        try {
            found = resolver.require(request, parent, lookIn);
        } catch (ModuleError e) {
            refuse(target(request, parent));
            throw thrown(e);
        }
        if (found == null) {
            refuse(target(request, parent));
        }
        return found;
    }

    private static String target(String request, String parent) {
        boolean path = request.startsWith("/") || Paths.isRelative(request) && parent != null;
        return path ? Paths.resolve(parent == null ? "/" : Paths.dirname(parent), request) : null;
    }

    /// Answers an absolute path without `.`, `..` and doubled slashes.
    public String normal(String path) {
        return Paths.resolve("/", path);
    }

    /// Answers what `import.meta.resolve(specifier)` answers in the module `base`, a URL.
    public String metaResolve(String specifier, String base) {
        return guarded(() -> resolver.metaResolve(specifier, base));
    }

    /// Answers the path of the package.json whose package `file` is in, or null.
    public String packageJson(String file) {
        return guarded(() -> resolver.packageJsonOf(file).orElse(null));
    }

    /// Answers the package.json of the package `name` as seen from `file`, or null.
    public String packageNamed(String name, String file) {
        return guarded(() -> resolver.packageJsonNamed(name, file).orElse(null));
    }

    /// From now on `require` tries these endings.
    public void extensions(List<String> endings) {
        resolver.extensions(endings);
    }

    /// Answers how `require` reads a file: `module`, `commonjs` or `either`.
    public String format(String file) {
        return guarded(() -> word(resolver.formats().ofRequire(file)));
    }

    /// Answers how a main script is read, in the same words.
    public String mainFormat(String file) {
        return guarded(() -> word(resolver.formats().ofMain(file)));
    }

    private static String word(ModuleFormats.Format format) {
        return switch (format) {
            case MODULE -> "module";
            case EITHER -> "either";
            default -> "commonjs";
        };
    }

    /// Answers the text of a file.
    public String read(String file) {
        try {
            return resolver.files().read(file);
        } catch (IOException e) {
            refuse(file);
            throw thrown(ModuleErrors.unreadable(file, resolver.files().kind(file), e));
        }
    }

    /// Answers the function that a CommonJS text is.
    ///
    /// *Errors:* the engine's `SyntaxError`.
    public Value compile(String file, String text) {
        String body = text.startsWith("#!") ? "//" + text : text;
        Source source = Source.newBuilder("js", new java.io.File(file))
                .name(file)
                .content(HEAD + body + "\n})")
                .buildLiteral();
        return context.eval(source);
    }

    /// True when `text`, no CommonJS, reads like an ES module; `file` counts as one from now on.
    public boolean turnsOutModule(String file, String text) {
        if (!new EsmSyntax(text).isModule()) {
            return false;
        }
        esm.decideModule(file);
        return true;
    }

    /// Answers what makes `text` an ES module: `import`, `export`, `import.meta`, or nothing.
    public String moduleWord(String text) {
        return new EsmSyntax(text).firstWord();
    }

    /// True when the ES module `file`, required by `parent`, waits at its top.
    public boolean awaits(String file, String parent) {
        return guarded(() -> esm.awaits(esm.required(file), parent));
    }

    /// Links the ES module `file`; JavaScript's `handOver` gets a namespace that runs it.
    public void linkModule(String file) {
        handOver(EsmSources.handOverDeferred(esm.required(file).href()));
    }

    /// Hands the namespace of the ES module `file`, which has run, to JavaScript's `handOver`.
    public void handModule(String file) {
        handOver(EsmSources.handOver(esm.required(file).href()));
    }

    /// The same for the module that shows `file` with an `__esModule` mark.
    public void handMarked(String file) {
        handOver(EsmSources.handOver(esm.marked(esm.required(file))));
    }

    private void handOver(String text) {
        evaluate("dgram4j:require" + ++handedOver, text);
    }

    private void evaluate(String name, String text) {
        Source source = Source.newBuilder("js", text, name)
                .mimeType(MODULE_TYPE).internal(true).buildLiteral();
        esm.requires();
        try {
            context.eval(source);
        } finally {
            esm.required();
        }
    }

    /// Makes the functions of `bridge` and of `meta` importable by the modules made up here.
    public void bridge(Value functions) {
        Value globals = context.getBindings("js");
        String transit = "dgram4j bridge";
        globals.putMember(transit, functions);
        String from = "globalThis[\"" + transit + "\"];";
        evaluate(EsmSources.BRIDGE, "export const b=" + from);
        evaluate(EsmSources.META, "export const{fill}=" + from);
        globals.removeMember(transit);
    }

    /// Makes an ES module of `text`, as if it stood in a file of the working directory; answers
    /// its URL.
    public String literal(String name, String text) {
        return esm.literal(name, text);
    }

    /// Answers line `number`, counted from 1, of an ES module that was read, or null.
    public String line(String url, int number) {
        return esm.line(url, number);
    }

    /// Answers the URL of the ES module that was read last, or null.
    public String lastRead() {
        return esm.lastRead();
    }

    /// Answers, for a reader, where the ES module `url` imports `name` from `specifier`, or null.
    public String importPlace(String url, String specifier, String name) {
        return esm.importPlace(url, specifier, name);
    }

    /// Answers where an ES module waits at its top, for a reader.
    public String awaitPlace(String url) {
        return esm.awaitPlace(url);
    }

    /// Answers by how many columns the first line of an ES module is moved.
    public int shift(String url) {
        return esm.shift(url);
    }

    /// Answers the `file:` URL of a path.
    public String url(String file) {
        return ModuleUrl.ofPath(file).href();
    }

    /// Answers the path of a `file:` URL.
    public String path(String url) {
        return guarded(() -> ModuleUrl.absolute(url).path());
    }

    /// Notes that a CommonJS file begins to run because an ES module imports it.
    public void evaluates(String file) {
        esm.evaluates(file);
    }

    /// Notes that it is done.
    public void evaluated() {
        esm.evaluated();
    }

    private <T> T guarded(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (ModuleError e) {
            throw thrown(e);
        }
    }
}
