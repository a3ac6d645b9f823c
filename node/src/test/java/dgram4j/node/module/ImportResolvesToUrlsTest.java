package dgram4j.node.module;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportResolvesToUrlsTest extends ResolverTests {
    @Test
    void queryAndFragmentStay() {
        files.file("/app/src/a.mjs");
        assertThat(imports("./a.mjs?x=1#y")).isEqualTo("file:///app/src/a.mjs?x=1#y");
        assertThat(imports("file:///app/src/a.mjs?q")).isEqualTo("file:///app/src/a.mjs?q");
    }

    @Test
    void escapesAreUndoneForTheDisk() {
        files.file("/app/src/sp ace.mjs").file("/app/src/per%cent.mjs");
        assertThat(imports("./sp ace.mjs")).isEqualTo("file:///app/src/sp%20ace.mjs");
        assertThat(imports("./sp%20ace.mjs")).isEqualTo("file:///app/src/sp%20ace.mjs");
        assertThat(imports("./per%25cent.mjs")).isEqualTo("file:///app/src/per%25cent.mjs");
        ModuleError error = importFails("./per%cent.mjs");
        assertThat(error.kind()).isEqualTo(ModuleError.Kind.URI_ERROR);
        assertThat(error.properties()).containsEntry("module", "file://" + ASKING);
    }

    @Test
    void linksAreFollowed() {
        files.file("/store/p/index.js").link("/app/node_modules/p", "/store/p");
        assertThat(imports("p")).isEqualTo("file:///store/p/index.js");
    }

    @Test
    void namesOfNodeComeFirstAndGetTheirScheme() {
        files.file("/app/node_modules/events/index.js").file("/app/node_modules/test/index.js");
        assertThat(imports("events")).isEqualTo("node:events");
        assertThat(imports("node:fs/promises")).isEqualTo("node:fs/promises");
        assertThat(imports("test")).isEqualTo("file:///app/node_modules/test/index.js");
    }

    @Test
    void nothingIsAddedToAName() {
        files.file("/app/src/a.js").file("/app/src/d/index.js");
        assertThat(importFails("./a").code()).isEqualTo("ERR_MODULE_NOT_FOUND");
        assertThat(importFails("./d").code()).isEqualTo("ERR_UNSUPPORTED_DIR_IMPORT");
    }

    @Test
    void theMessageSaysWhatRequireWouldHaveFound() {
        files.file("/app/node_modules/p/lib/x.js");
        assertThat(importFails("p/lib/x").getMessage())
                .endsWith("\nDid you mean to import \"p/lib/x.js\"?");
    }

    @ParameterizedTest
    @CsvSource({
        "nope, ERR_MODULE_NOT_FOUND",
        "./nope.mjs, ERR_MODULE_NOT_FOUND",
        "@scope, ERR_INVALID_MODULE_SPECIFIER",
        ".name, ERR_INVALID_MODULE_SPECIFIER",
        "a%2fb, ERR_INVALID_MODULE_SPECIFIER",
        "./a%2Fb, ERR_INVALID_MODULE_SPECIFIER",
        "node:nope, ERR_UNKNOWN_BUILTIN_MODULE",
        "http://x/y, ERR_UNSUPPORTED_ESM_URL_SCHEME",
        "other:y, ERR_UNSUPPORTED_ESM_URL_SCHEME",
        "//host/x, ERR_INVALID_FILE_URL_HOST",
    })
    void errorsHaveNodesCodes(String specifier, String code) {
        assertThat(importFails(specifier).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"./nope.mjs", "./"})
    void metaResolveNeedsNoFile(String specifier) {
        assertThat(resolver().metaResolve(specifier, "file://" + ASKING))
                .isEqualTo("file:///app/src/" + specifier.substring(2));
    }
}
