package dgram4j.node.module;

import java.util.List;
import java.util.Map;

import dgram4j.node.module.ModuleFormats.Format;

/// Holds the attributes of an import against what is imported.
///
/// The engine refuses a wrong one by itself, without Node's code; this finds out first, from the
/// text of the importing file, and stays silent where that cannot be told.
final class ImportAttributes {
    private static final String TYPE = "type";
    private static final String JSON = "json";

    private ImportAttributes() {}

    /// Checks every way `imports` could ask for `target`.
    ///
    /// *Errors:* `ERR_IMPORT_ATTRIBUTE_MISSING`, `…_TYPE_INCOMPATIBLE`, `…_UNSUPPORTED`, when
    /// not one of them is right.
    static void check(List<EsmSyntax.Import> imports, EsmRecord target) {
        ModuleError wrong = null;
        for (EsmSyntax.Import one : imports) {
            wrong = one.attributes() == null ? null : wrong(one.attributes(), target);
            if (wrong == null) {
                return;
            }
        }
        if (wrong != null) {
            throw wrong;
        }
    }

    private static ModuleError wrong(Map<String, String> attributes, EsmRecord target) {
        String url = target.url().href();
        boolean json = target.format() == Format.JSON;
        String type = attributes.get(TYPE);
        if (type == null && !attributes.isEmpty()) {
            Map.Entry<String, String> first = attributes.entrySet().iterator().next();
            return ModuleErrors.attributeUnsupported(first.getKey(), first.getValue(), url);
        }
        if (type == null) {
            return json ? ModuleErrors.attributeMissing(url) : null;
        }
        if (!type.equals(JSON)) {
            return ModuleErrors.attributeUnsupported(TYPE, type, url);
        }
        return json ? null : ModuleErrors.attributeIncompatible(url, type);
    }
}
