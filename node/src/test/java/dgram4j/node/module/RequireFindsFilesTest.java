package dgram4j.node.module;

import java.nio.file.FileSystems;
import java.util.List;

import org.junit.jupiter.api.Test;

import dgram4j.node.fence.Fence;

import static org.assertj.core.api.Assertions.assertThat;

class RequireFindsFilesTest extends ResolverTests {
    @Test
    void aFileAsItIsNamed() {
        files.file("/app/src/other.js").file("/app/up.txt");
        assertThat(require("./other.js")).isEqualTo("/app/src/other.js");
        assertThat(require("../up.txt")).isEqualTo("/app/up.txt");
        assertThat(require("/app/up.txt")).isEqualTo("/app/up.txt");
    }

    @Test
    void endingsAreTriedInOrder() {
        files.file("/app/src/a.json").file("/app/src/a.node").file("/app/src/b.node");
        assertThat(require("./a")).isEqualTo("/app/src/a.json");
        assertThat(require("./b")).isEqualTo("/app/src/b.node");
        files.file("/app/src/a.js");
        assertThat(require("./a")).isEqualTo("/app/src/a.js");
        assertThat(require("./c")).isNull();
    }

    @Test
    void endingsOfTheScriptsOwn() {
        files.file("/app/src/a.txt");
        assertThat(require("./a")).isNull();
        resolver().extensions(List.of(".js", ".txt"));
        assertThat(require("./a")).isEqualTo("/app/src/a.txt");
    }

    @Test
    void aFileComesBeforeADirectory() {
        files.file("/app/src/a.js").file("/app/src/a/index.js");
        assertThat(require("./a")).isEqualTo("/app/src/a.js");
        assertThat(require("./a/")).isEqualTo("/app/src/a/index.js");
    }

    @Test
    void aDirectoryByItsMainOrIndex() {
        files.file("/app/src/i/index.json");
        files.file("/app/src/m/package.json", "{\"main\": \"lib/go\"}");
        files.file("/app/src/m/lib/go.js");
        files.file("/app/src/d/package.json", "{\"main\": \"lib\"}");
        files.file("/app/src/d/lib/index.js");
        assertThat(require("./i")).isEqualTo("/app/src/i/index.json");
        assertThat(require("./m")).isEqualTo("/app/src/m/lib/go.js");
        assertThat(require("./d")).isEqualTo("/app/src/d/lib/index.js");
    }

    @Test
    void aMainThatIsNotThereFallsBackToTheIndexAndIsToldOnce() {
        files.file("/app/src/m/package.json", "{\"main\": \"gone\"}").file("/app/src/m/index.js");
        assertThat(require("./m")).isEqualTo("/app/src/m/index.js");
        assertThat(require("./m")).isEqualTo("/app/src/m/index.js");
        assertThat(deprecations).containsExactly("DEP0128");
    }

    @Test
    void aMainThatIsNotThereWithoutAnIndexIsAnError() {
        files.file("/app/src/m/package.json", "{\"main\": \"./gone\"}");
        ModuleError error = requireFails("./m");
        assertThat(error.code()).isEqualTo("MODULE_NOT_FOUND");
        assertThat(error).hasMessage("Cannot find module '/app/src/m/gone'."
                + " Please verify that the package.json has a valid \"main\" entry");
        assertThat(error.properties())
                .containsEntry("path", "/app/src/m/package.json")
                .containsEntry("requestPath", "./m");
    }

    @Test
    void dotsMeanDirectoriesOnly() {
        files.file("/app/src/index.js").file("/app.js").file("/app/index.js");
        assertThat(require(".")).isEqualTo("/app/src/index.js");
        assertThat(require("..")).isEqualTo("/app/index.js");
        assertThat(require("./.")).isEqualTo("/app/src/index.js");
    }

    @Test
    void linksAreFollowedToTheRealFile() {
        files.file("/store/pkg/index.js").link("/app/node_modules/pkg", "/store/pkg")
                .link("/app/src/link.js", "/store/pkg/index.js");
        assertThat(require("pkg")).isEqualTo("/store/pkg/index.js");
        assertThat(require("./link")).isEqualTo("/store/pkg/index.js");
    }

    @Test
    void namesNoDiskCanHoldAreNotFound() {
        assertThat(new DiskFiles(FileSystems.getDefault(), Fence.OPEN).kind("/a\0b"))
                .isEqualTo(ModuleFiles.Kind.NONE);
        assertThat(require("./a\0b")).isNull();
        assertThat(require("")).isNull();
    }
}
