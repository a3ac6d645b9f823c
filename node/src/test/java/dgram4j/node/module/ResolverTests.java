package dgram4j.node.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// A resolver over a made-up tree, and what its tests ask of it.
abstract class ResolverTests {
    static final String ASKING = "/app/src/main.js";

    final MadeUpFiles files = new MadeUpFiles();
    final List<String> deprecations = new ArrayList<>();
    private PackageResolver resolver;

    PackageResolver resolver(String... conditions) {
        if (resolver == null) {
            resolver = new PackageResolver(files, Set.of(conditions), "/app",
                    (message, code) -> deprecations.add(code));
        }
        return resolver;
    }

    String require(String request) {
        return resolver().require(request, ASKING, null);
    }

    ModuleError requireFails(String request) {
        return catchThrowableOfType(ModuleError.class, () -> require(request));
    }

    String imports(String specifier) {
        return resolver().importUrl(specifier, ModuleUrl.ofPath(ASKING)).href();
    }

    ModuleError importFails(String specifier) {
        return catchThrowableOfType(ModuleError.class, () -> imports(specifier));
    }
}
