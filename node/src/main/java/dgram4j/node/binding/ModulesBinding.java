package dgram4j.node.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import dgram4j.node.core.Environment;
import dgram4j.node.module.BuiltinModules;
import dgram4j.node.module.ModuleLoader;
import dgram4j.node.module.NodeModuleNames;

/// Finding, reading and linking modules, as `internalBinding('modules')`.
///
/// *Errors:* JavaScript errors with Node's codes.
public final class ModulesBinding {
    private final ModuleLoader loader;

    private final Map<String, String> variables;
    private final boolean internalsExposed;

    ModulesBinding(Environment environment) {
        loader = environment.modules();
        variables = environment.process().environment();
        internalsExposed = environment.process().execArguments().contains("--expose-internals");
    }

    /// The places packages are looked up in when nothing nearer has them.
    @HostAccess.Export
    public ProxyArray globalPaths() {
        List<Object> paths = new ArrayList<>();
        for (String path : variables.getOrDefault("NODE_PATH", "").split(":")) {
            if (!path.isEmpty()) {
                paths.add(path);
            }
        }
        String home = variables.get("HOME");
        if (home != null && !home.isEmpty()) {
            paths.add(home + "/.node_modules");
            paths.add(home + "/.node_libraries");
        }
        return ProxyArray.fromList(paths);
    }

    /// The package.json of the package `name` as seen from a file, or null.
    @HostAccess.Export
    public String packageNamed(String name, String file) {
        return loader.packageNamed(name, file);
    }

    /// The file that `require(request)` means in the file `parent`, or null; `lookIn` is an
    /// array of directories, or nothing.
    @HostAccess.Export
    public String resolve(String request, String parent, Value lookIn) {
        return loader.resolve(request, parent, lookIn.isNull() ? null : strings(lookIn));
    }

    /// An absolute path without `.`, `..` and doubled slashes.
    @HostAccess.Export
    public String normal(String path) {
        return loader.normal(path);
    }

    /// What `import.meta.resolve(specifier)` answers in the module with the URL `base`.
    @HostAccess.Export
    public String metaResolve(String specifier, String base) {
        return loader.metaResolve(specifier, base);
    }

    /// The endings `require` tries.
    @HostAccess.Export
    public void extensions(Value endings) {
        loader.extensions(strings(endings));
    }

    /// The nearest package.json at or above a file, or null.
    @HostAccess.Export
    public String packageJson(String file) {
        return loader.packageJson(file);
    }

    /// `module`, `commonjs`, or `either` for a file whose syntax decides.
    @HostAccess.Export
    public String format(String file) {
        return loader.format(file);
    }

    /// The same for a main script.
    @HostAccess.Export
    public String mainFormat(String file) {
        return loader.mainFormat(file);
    }

    /// The text of a file.
    @HostAccess.Export
    public String read(String file) {
        return loader.read(file);
    }

    /// The function that CommonJS text is.
    @HostAccess.Export
    public Value compile(String file, String text) {
        return loader.compile(file, text);
    }

    /// True when text that is no CommonJS reads like an ES module.
    @HostAccess.Export
    public boolean turnsOutModule(String file, String text) {
        return loader.turnsOutModule(file, text);
    }

    /// What makes text an ES module: `import`, `export`, `import.meta`, or nothing.
    @HostAccess.Export
    public String moduleWord(String text) {
        return loader.moduleWord(text);
    }

    /// True when a required ES module waits at its top.
    @HostAccess.Export
    public boolean awaits(String file, String parent) {
        return loader.awaits(file, parent);
    }

    /// Links a required ES module and hands over a namespace whose first use runs it.
    @HostAccess.Export
    public void linkModule(String file) {
        loader.linkModule(file);
    }

    /// Hands over the namespace of an ES module that has run.
    @HostAccess.Export
    public void handModule(String file) {
        loader.handModule(file);
    }

    /// The same, with an `__esModule` mark.
    @HostAccess.Export
    public void handMarked(String file) {
        loader.handMarked(file);
    }

    /// Takes the functions that made-up modules call.
    @HostAccess.Export
    public void bridge(Value functions) {
        loader.bridge(functions);
    }

    /// Makes a module of text, by a name in the working directory; the answer is its URL.
    @HostAccess.Export
    public String literal(String name, String text) {
        return loader.literal(name, text);
    }

    /// A CommonJS file begins to run because an ES module imports it.
    @HostAccess.Export
    public void evaluates(String file) {
        loader.evaluates(file);
    }

    /// It is done.
    @HostAccess.Export
    public void evaluated() {
        loader.evaluated();
    }

    /// A line, counted from 1, of an ES module that was read, or null.
    @HostAccess.Export
    public String line(String url, int number) {
        return loader.line(url, number);
    }

    /// The URL of the ES module that was read last, or null.
    @HostAccess.Export
    public String lastRead() {
        return loader.lastRead();
    }

    /// Where an ES module imports `name` from `specifier`: file, line and carets, or null.
    @HostAccess.Export
    public String importPlace(String url, String specifier, String name) {
        return loader.importPlace(url, specifier, name);
    }

    /// Where an ES module waits at its top: its URL, and the line if there is but one.
    @HostAccess.Export
    public String awaitPlace(String url) {
        return loader.awaitPlace(url);
    }

    /// How many columns the first line of an ES module is moved by.
    @HostAccess.Export
    public int shift(String url) {
        return loader.shift(url);
    }

    /// Takes the function that finds imports in place of Node's way, or null.
    @HostAccess.Export
    public void followHooks(Value function) {
        loader.followHooks(function.isNull() ? null : function);
    }

    /// The URL that an import means in the module with the URL `base`, or in none.
    @HostAccess.Export
    public String importUrl(String specifier, String base) {
        return loader.importUrl(specifier, base);
    }

    /// `module`, `commonjs`, `json` or `builtin`, or null where only the text tells, unless that is
    /// to be looked at.
    @HostAccess.Export
    public String importFormat(String url, boolean decided) {
        return loader.importFormat(url, decided);
    }

    /// Makes a module of text that stands for what is at a URL.
    @HostAccess.Export
    public void provide(String url, String format, String text) {
        loader.provide(url, format, text);
    }

    /// True for the URL of a module that is known already.
    @HostAccess.Export
    public boolean isProvided(String url) {
        return loader.isProvided(url);
    }

    /// The `file:` URL of a path.
    @HostAccess.Export
    public String url(String file) {
        return loader.url(file);
    }

    /// The path of a `file:` URL.
    @HostAccess.Export
    public String path(String url) {
        return loader.path(url);
    }

    /// `module.builtinModules`.
    @HostAccess.Export
    public ProxyArray builtinNames() {
        return ProxyArray.fromArray(NodeModuleNames.all().toArray());
    }

    /// True for the name of one of Node's modules, or of one inside if those are exposed.
    @HostAccess.Export
    public boolean isBuiltin(String id) {
        return NodeModuleNames.isBuiltin(id) || isExposed(id);
    }

    private boolean isExposed(String id) {
        return internalsExposed && BuiltinModules.isInternal(id);
    }

    /// True for one of Node's modules that this runtime has.
    @HostAccess.Export
    public boolean isAvailable(String id) {
        return BuiltinModules.isPublic(NodeModuleNames.withoutScheme(id)) || isExposed(id);
    }

    private static List<String> strings(Value array) {
        List<String> values = new ArrayList<>();
        long size = array.hasArrayElements() ? array.getArraySize() : 0;
        for (long i = 0; i < size; i++) {
            Value item = array.getArrayElement(i);
            if (item.isString()) {
                values.add(item.asString());
            }
        }
        return values;
    }
}
