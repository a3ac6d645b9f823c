package dgram4j.node.module;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The texts the engine compiles for `import`: files as they are but for small first-line helps,
/// and modules made up for what is not an ES module.
///
/// *Units/shape:* what is added stands on line 1, so that lines count as in the file.
final class EsmSources {
    /// Only made-up modules may ask for these two.
    static final String BRIDGE = "dgram4j:bridge";
    static final String META = "dgram4j:meta";

    private EsmSources() {}

    /// A file that is an ES module.
    static String module(String text, ModuleUrl url) {
        String body = text.startsWith("#!") ? "//" + text : text;
        if (!body.contains("meta")) {
            return body;
        }
        return "import{fill as $$meta}from\"" + META + "\";$$meta(import.meta,"
                + JsonReader.quote(url.href()) + ");" + body;
    }

    /// A module of Node's: what it exports as default, and each property by name.
    static String builtin(String id, Collection<String> names) {
        List<String> own = names.stream().filter(name -> !name.equals("default")).toList();
        return exporting("b.builtin(" + JsonReader.quote(id), own, false);
    }

    /// A CommonJS file: `module.exports` as default, and the names found in its text.
    static String commonJs(String file, Collection<String> names) {
        List<String> own = names.stream()
                .filter(name -> !name.equals("default") && !name.equals("module.exports"))
                .toList();
        return exporting("b.commonJs(" + JsonReader.quote(file), own, true);
    }

    private static String exporting(String call, List<String> names, boolean commonJs) {
        StringBuilder variables = new StringBuilder("[m");
        StringBuilder exports = new StringBuilder("m as default");
        List<String> quoted = new ArrayList<>();
        for (String name : names) {
            String variable = ",v" + quoted.size();
            quoted.add(JsonReader.quote(name));
            variables.append(variable);
            exports.append(variable).append(" as ").append(quoted.getLast());
        }
        variables.append(']');
        // Node's modules can be read anew; CommonJS is read once.
        String tail = commonJs ? "" : ",n=>{" + variables + "=n}";
        return "import{b}from\"" + BRIDGE + "\";let" + variables + "=" + call + ",["
                + String.join(",", quoted) + "]" + tail + ");export{" + exports
                + (commonJs ? ",m as\"module.exports\"};" : "};");
    }

    /// A module that hands over the namespace of `url`, which must have run.
    static String handOver(String url) {
        return "import{b}from\"" + BRIDGE + "\";import*as n from" + JsonReader.quote(url)
                + ";b.handOver(n);";
    }

    /// A module that hands over a namespace of `url` whose first use runs it. So what it throws
    /// reaches that first user, and no promise of the engine's.
    static String handOverDeferred(String url) {
        return "import{b}from\"" + BRIDGE + "\";import defer*as n from" + JsonReader.quote(url)
                + ";b.handOver(n);";
    }

    /// The same module with an `__esModule` mark, as `require` shows one that has a default.
    static String marked(String url) {
        String from = "from" + JsonReader.quote(url) + ";";
        return "export*" + from + "export{default}" + from + "export const __esModule=true;";
    }
}
