package dgram4j.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// A granted folder is what is really in it: no link and no `..` leads out of it.
class FilesAreGrantedWhereTheyReallyAreTest {
    @TempDir
    Path top;

    private Path inside;
    private NodeRuntime node;

    @BeforeEach
    void open() throws IOException {
        top = top.toRealPath();
        inside = Files.createDirectories(top.resolve("inside/deep")).getParent();
        Files.writeString(top.resolve("secret"), "secret");
        Files.writeString(top.resolve("inside-not"), "secret");
        Files.writeString(inside.resolve("plain"), "plain");
        Files.createSymbolicLink(inside.resolve("out"), top.resolve("secret"));
        Files.createSymbolicLink(inside.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(inside.resolve("new"), top.resolve("made"));
        Files.createSymbolicLink(inside.resolve("within"), inside.resolve("plain"));
        Files.createSymbolicLink(top.resolve("into"), inside);
        node = NodeRuntime.builder().workingDirectory(top)
                .permissions(Permissions.none().allowFileRead(top.resolve("into"))
                        .allowFileWrite(inside.resolve("deep")).allowFileWrite(inside))
                .build();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatIsInItIsGranted() {
        assertThat(read("inside/plain")).isEqualTo("plain");
        assertThat(read("inside/deep/../plain")).isEqualTo("plain");
        assertThat(read("inside/within")).isEqualTo("plain");
        assertThat(read("into/plain")).isEqualTo("plain");
        assertThat(read("inside/up/inside/plain")).isEqualTo("plain");
    }

    @Test
    void whatIsNotIsNot() {
        for (String path : new String[] {
            "secret", "inside-not", "inside/../secret", "inside/deep/../../secret", "inside/out",
            "inside/up/secret", "into/up/secret", "inside/up/inside-not", "/proc/self/root" + top
                    + "/secret", "/proc/self/cwd/../../../../../../" + top + "/secret",
        }) {
            refused("require('fs').readFileSync('" + path + "')");
            refused("require('fs').statSync('" + path + "')");
            refused("require('./" + path + "')");
        }
    }

    @Test
    void nothingIsMadeWhereALinkLeads() {
        refused("require('fs').writeFileSync('inside/new', 'x')");
        refused("require('fs').mkdirSync('inside/up/folder')");
        refused("require('fs').mkdtempSync('inside/up/folder')");
        refused("require('fs').copyFileSync('inside/plain', 'inside/new')");
        refused("require('fs').renameSync('inside/plain', 'inside/up/plain')");
        refused("require('fs').linkSync('secret', 'inside/mine')");
        refused("require('fs').symlinkSync('../secret', 'inside/mine')");
        refused("require('fs').chmodSync('inside/out', 0o777)");
        assertThat(top.resolve("made")).doesNotExist();
        assertThat(inside.resolve("mine")).doesNotExist();
    }

    @Test
    void aLinkItselfMayBeTakenAway() throws IOException {
        node.eval("require('fs').unlinkSync('inside/out')");
        assertThat(Files.exists(inside.resolve("out"))).isFalse();
        assertThat(Files.readString(top.resolve("secret"))).isEqualTo("secret");
        node.eval("require('fs').rmSync('inside', { recursive: true })");
        assertThat(Files.exists(top.resolve("secret"))).isTrue();
    }

    private String read(String path) {
        return node.eval("require('fs').readFileSync('" + path + "', 'utf8')").asString();
    }

    private void refused(String code) {
        assertThatExceptionOfType(PolyglotException.class).as(code)
                .isThrownBy(() -> node.eval(code))
                .satisfies(thrown -> assertThat(
                        thrown.getGuestObject().getMember("code").asString()).as(code)
                        .isEqualTo("ERR_ACCESS_DENIED"));
    }
}
