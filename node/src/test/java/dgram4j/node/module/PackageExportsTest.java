package dgram4j.node.module;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PackageExportsTest extends ResolverTests {
    private static final String HOME = "/app/node_modules/p/";

    private void exports(String json) {
        files.file(HOME + "package.json", "{\"name\": \"p\", \"exports\": " + json + "}");
        for (String name : new String[] {"a.js", "b.js", "lib/x.js", "lib/deep/y.js", "i.mjs"}) {
            files.file(HOME + name);
        }
    }

    @Test
    void oneTargetIsThePackage() {
        exports("\"./a.js\"");
        assertThat(require("p")).isEqualTo(HOME + "a.js");
        assertThat(requireFails("p/a.js").code()).isEqualTo("ERR_PACKAGE_PATH_NOT_EXPORTED");
    }

    @Test
    void theFirstConditionThatHoldsWins() {
        exports("{\"browser\": \"./none.js\", \"import\": \"./i.mjs\", \"require\": \"./a.js\","
                + " \"default\": \"./b.js\"}");
        assertThat(require("p")).isEqualTo(HOME + "a.js");
        assertThat(imports("p")).isEqualTo("file://" + HOME + "i.mjs");
    }

    @Test
    void conditionsNestAndFallThrough() {
        exports("{\"node\": {\"browser\": \"./none.js\"}, \"default\": \"./b.js\"}");
        assertThat(require("p")).isEqualTo(HOME + "b.js");
    }

    @Test
    void theUsersConditionsHoldToo() {
        exports("{\"development\": \"./a.js\", \"default\": \"./b.js\"}");
        assertThat(resolver("development").require("p", ASKING, null)).isEqualTo(HOME + "a.js");
    }

    @ParameterizedTest
    @CsvSource({
        "p/lib/x, lib/x.js",
        "p/lib/deep/y, lib/deep/y.js",
        "p/lib/exact, b.js",
        "p/lib/deep/any, a.js",
        "p/mid-x-end, lib/x.js",
    })
    void patternsMatchTheMostExactKey(String request, String file) {
        exports("{\"./lib/*\": \"./lib/*.js\", \"./lib/exact\": \"./b.js\","
                + " \"./lib/deep/*\": \"./lib/deep/*.js\", \"./lib/deep/any\": \"./a.js\","
                + " \"./mid-*-end\": \"./lib/*.js\"}");
        assertThat(require(request)).isEqualTo(HOME + file);
    }

    @Test
    void nullForbidsWhatAPatternAllows() {
        exports("{\"./*\": \"./*.js\", \"./lib/*\": null}");
        assertThat(require("p/a")).isEqualTo(HOME + "a.js");
        assertThat(requireFails("p/lib/x").getMessage()).isEqualTo(
                "Package subpath './lib/x' is not defined by \"exports\" in "
                        + HOME + "package.json");
        assertThat(importFails("p/lib/x").getMessage()).endsWith(" imported from " + ASKING);
    }

    @Test
    void anArrayGivesItsFirstUsableTarget() {
        exports("{\"./good\": [\"bad\", null, \"./a.js\"], \"./bad\": [\"x\", \"y\"],"
                + " \"./none\": []}");
        assertThat(require("p/good")).isEqualTo(HOME + "a.js");
        assertThat(requireFails("p/bad").getMessage()).contains("\"y\" defined for './bad'");
        assertThat(requireFails("p/none").code()).isEqualTo("ERR_PACKAGE_PATH_NOT_EXPORTED");
    }

    @ParameterizedTest
    @CsvSource({
        "../x.js", "x.js", "./node_modules/x.js", "./lib/../../x.js", "./%2e%2e/x.js", "/x",
    })
    void targetsStayInsideThePackage(String target) {
        exports("{\".\": \"" + target + "\"}");
        assertThat(requireFails("p").code()).isEqualTo("ERR_INVALID_PACKAGE_TARGET");
    }

    @ParameterizedTest
    @CsvSource({
        "p/lib/../x", "p/lib/./x", "p/lib/node_modules/x", "p/lib/%2E/x", "p/lib/Node_Modules/x",
    })
    void matchesStayInsideThePackage(String request) {
        exports("{\"./lib/*\": \"./lib/*.js\"}");
        assertThat(requireFails(request).code()).isEqualTo("ERR_INVALID_MODULE_SPECIFIER");
    }

    @Test
    void encodedSeparatorsAreRefused() {
        exports("{\".\": \"./lib%2fx.js\"}");
        assertThat(requireFails("p").getMessage()).isEqualTo("Invalid module \"file://" + HOME
                + "lib%2fx.js\" must not include encoded \"/\" or \"\\\" characters");
    }

    @Test
    void keysAreSubpathsOrConditionsNotBoth() {
        exports("{\".\": \"./a.js\", \"node\": \"./b.js\"}");
        assertThat(requireFails("p").code()).isEqualTo("ERR_INVALID_PACKAGE_CONFIG");
    }

    @Test
    void numbersAreNoConditions() {
        exports("{\"node\": \"./a.js\", \"1\": \"./b.js\"}");
        assertThat(importFails("p")).hasMessage("Invalid package config " + HOME
                + "package.json while importing file://" + ASKING
                + ". \"exports\" cannot contain numeric property keys.");
    }

    @Test
    void aTargetThatIsNotThereIsNamed() {
        exports("\"./gone.js\"");
        assertThat(requireFails("p")).hasMessage("Cannot find module '" + HOME + "gone.js'");
        assertThat(importFails("p").properties())
                .containsEntry("url", "file://" + HOME + "gone.js");
    }

    @Test
    void aPackageFindsItselfByName() {
        files.file("/app/package.json", """
                {"name": "self", "exports": {".": "./src/main.js", "./x": "./x.js"}}""");
        files.file(ASKING).file("/app/x.js").file("/app/node_modules/self/index.js");
        assertThat(require("self")).isEqualTo(ASKING);
        assertThat(imports("self/x")).isEqualTo("file:///app/x.js");
        assertThat(requireFails("self/y").code()).isEqualTo("ERR_PACKAGE_PATH_NOT_EXPORTED");
    }

    @Test
    void doubledSlashesAreToldOnceEach() {
        exports("{\"./lib/*\": \"./lib/*.js\"}");
        files.file(HOME + "lib//x.js");
        require("p/lib//x");
        require("p/lib//x");
        assertThat(deprecations).containsExactly("DEP0166");
    }
}
