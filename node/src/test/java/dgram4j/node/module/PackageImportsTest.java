package dgram4j.node.module;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PackageImportsTest extends ResolverTests {
    @BeforeEach
    void aPackageWithPrivateNames() {
        files.file("/app/package.json", """
                {"imports": {"#a": "./a.js", "#lib/*": "./lib/*.js", "#dep": "dep",
                  "#dep/*": "dep/*.js", "#core": "events", "#url": "node:events", "#up": "../x.js",
                  "#null": null, "#both": {"import": "./i.mjs", "require": "./r.cjs"}}}""");
        for (String name : new String[] {"a.js", "lib/x.js", "i.mjs", "r.cjs"}) {
            files.file("/app/" + name);
        }
        files.file("/app/node_modules/dep/index.js").file("/app/node_modules/dep/sub.js");
    }

    @Test
    void filesPatternsAndPackages() {
        assertThat(require("#a")).isEqualTo("/app/a.js");
        assertThat(require("#lib/x")).isEqualTo("/app/lib/x.js");
        assertThat(require("#dep")).isEqualTo("/app/node_modules/dep/index.js");
        assertThat(require("#dep/sub")).isEqualTo("/app/node_modules/dep/sub.js");
        assertThat(imports("#core")).isEqualTo("node:events");
    }

    @Test
    void conditionsTellRequireFromImport() {
        assertThat(require("#both")).isEqualTo("/app/r.cjs");
        assertThat(imports("#both")).isEqualTo("file:///app/i.mjs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#nope", "#null", "#lib", "#A"})
    void whatIsNotDefinedIsAnError(String name) {
        assertThat(requireFails(name).code()).isEqualTo("ERR_PACKAGE_IMPORT_NOT_DEFINED");
        assertThat(importFails(name)).hasMessage("Package import specifier \"" + name
                + "\" is not defined in package /app/package.json imported from " + ASKING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "#/", "#a/"})
    void someNamesAreNone(String name) {
        assertThat(requireFails(name).code()).isEqualTo("ERR_INVALID_MODULE_SPECIFIER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#url", "#up"})
    void targetsAreNoUrlsAndNothingOutside(String name) {
        assertThat(requireFails(name).code()).isEqualTo("ERR_INVALID_PACKAGE_TARGET");
    }

    @Test
    void withoutAPackageThereAreNone() {
        String lone = "/lone/x.js";
        assertThat(resolver().require("#a", lone, null)).isNull();
        assertThat(importFails("#nope").kind()).isEqualTo(ModuleError.Kind.TYPE_ERROR);
    }
}
