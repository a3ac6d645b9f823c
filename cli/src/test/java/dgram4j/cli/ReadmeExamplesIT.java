package dgram4j.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The programs the README shows are those under `examples/`, and they do what it says.
class ReadmeExamplesIT {
    private static final String GREETING = "hello from 127\\.0\\.0\\.1:\\d+\n";

    @Test
    void tenLinesOfJavaScript() throws Exception {
        String code = Files.readString(Jsrt.HOME.resolve("examples/hello.js"));
        assertThat(readme()).contains("```js\n" + code + "```");
        Jsrt.Result result = new Jsrt().run("examples/hello.js");
        assertThat(result.out()).matches(GREETING);
        assertThat(result.status()).isZero();
    }

    @Test
    void tenLinesOfJava() throws Exception {
        String program = Files.readString(Jsrt.HOME.resolve("examples/Hello.java"));
        int body = program.indexOf("void main() {\n") + "void main() {\n".length();
        String code = program.substring(body, program.lastIndexOf('}'))
                .stripTrailing().stripIndent();
        assertThat(readme()).contains("```java\n" + code + "\n```");
        assertThat(runJava("examples/Hello.java")).matches(GREETING);
    }

    private static String readme() throws Exception {
        return Files.readString(Jsrt.HOME.resolve("README.md"));
    }

    private static String runJava(String source) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp", "udp/target/classes", source)
                        .directory(Jsrt.HOME.toFile())
                        .redirectErrorStream(true)
                        .start();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return new String(output, StandardCharsets.UTF_8);
    }
}
