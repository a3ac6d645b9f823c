package dgram4j.node.module;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequireFindsPackagesTest extends ResolverTests {
    @Test
    void theNearestOfAllDirectoriesUpTheTree() {
        files.file("/node_modules/p/index.js").file("/app/node_modules/q/index.js");
        assertThat(require("p")).isEqualTo("/node_modules/p/index.js");
        assertThat(require("q")).isEqualTo("/app/node_modules/q/index.js");
        files.file("/app/src/node_modules/p.js");
        assertThat(require("p")).isEqualTo("/app/src/node_modules/p.js");
        assertThat(require("r")).isNull();
    }

    @Test
    void filesInsideAPackageWithoutExports() {
        files.file("/app/node_modules/@s/p/lib/x.js");
        assertThat(require("@s/p/lib/x")).isEqualTo("/app/node_modules/@s/p/lib/x.js");
    }

    @Test
    void thePlacesMayBeGiven() {
        files.file("/else/p.js").file("/app/node_modules/p.js");
        assertThat(resolver().require("p", ASKING, List.of("/none", "/else")))
                .isEqualTo("/else/p.js");
        assertThat(resolver().require("./p", ASKING, List.of("/else"))).isEqualTo("/else/p.js");
    }

    @Test
    void aPackageJsonIsReadOnce() {
        files.file("/app/node_modules/p/package.json", "{}").file("/app/node_modules/p/index.js");
        require("p");
        int reads = files.reads;
        require("p");
        require("p/index");
        assertThat(files.reads).isEqualTo(reads);
    }

    @Test
    void aBrokenPackageJsonIsNamed() {
        files.file("/app/node_modules/p/package.json", "{nope");
        files.file("/app/node_modules/p/index.js");
        ModuleError error = requireFails("p");
        assertThat(error.code()).isEqualTo("ERR_INVALID_PACKAGE_CONFIG");
        assertThat(error).hasMessage(
                "Invalid package config /app/node_modules/p/package.json.");
    }

    @Test
    void nodeModulesAreNotSearchedInsideNodeModulesThemselves() {
        assertThat(Paths.nodeModules("/a/node_modules/b")).containsExactly(
                "/a/node_modules/b/node_modules", "/a/node_modules", "/node_modules");
        assertThat(Paths.nodeModules("/")).containsExactly("/node_modules");
    }

    @Test
    void whichPackageAFileIsIn() {
        files.file("/app/package.json", "{}").file("/app/node_modules/p/package.json", "{}");
        assertThat(resolver().packageJsonOf(ASKING)).contains("/app/package.json");
        assertThat(resolver().packageJsonOf("/app/node_modules/p/x/y.js"))
                .contains("/app/node_modules/p/package.json");
        assertThat(resolver().packageJsonOf("/app/node_modules/q/x.js")).isEmpty();
        assertThat(resolver().packageJsonNamed("p", ASKING))
                .contains("/app/node_modules/p/package.json");
    }
}
