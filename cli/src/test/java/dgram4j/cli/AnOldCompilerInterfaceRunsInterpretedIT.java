package dgram4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// On a JDK whose compiler interface is older than Graal's minimum, or missing, scripts run, and
/// one line says why they are slow and what to do.
class AnOldCompilerInterfaceRunsInterpretedIT {
    private static final String SCRIPT = "console.log(1 + 1)";

    @TempDir
    Path jdk;

    @Test
    void tooOld() throws Exception {
        check("JAVA_VERSION=\"25.0.2\"\nMODULES=\"java.base jdk.internal.vm.ci\"\n");
    }

    @Test
    void notThere() throws Exception {
        check("JAVA_VERSION=\"25.0.3\"\nMODULES=\"java.base\"\n");
    }

    /// This JVM's JDK, but for what its release file says of it.
    private void check(String release) throws Exception {
        Path home = Path.of(System.getProperty("java.home"));
        Files.createSymbolicLink(jdk.resolve("bin"), home.resolve("bin"));
        Files.writeString(jdk.resolve("release"), release);
        Files.writeString(jdk.resolve("script.js"), SCRIPT);
        Jsrt.Result result = new Jsrt()
                .with("JSRT_JAVA_HOME", jdk.toString())
                .run(jdk.resolve("script.js").toString());
        assertThat(result.out()).isEqualTo("2\n");
        assertThat(result.err().lines().toList()).singleElement().asString()
                .startsWith("jsrt: scripts run interpreted, hence slowly: ")
                .contains("25.0.3");
        assertThat(result.status()).isZero();
    }
}
