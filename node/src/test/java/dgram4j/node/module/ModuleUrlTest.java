package dgram4j.node.module;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModuleUrlTest {
    private static final ModuleUrl BASE = ModuleUrl.absolute("file:///d/e/f.js?z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "./a\\b|file:///d/e/a/b",
        "a/./%2e/b|file:///d/e/a/b",
        "%2E%2e/x|file:///d/x",
        "./x/..|file:///d/e/",
        "./x/.|file:///d/e/x/",
        ".//y|file:///d/e//y",
        "../../..//z|file:////z",
        " ./a |file:///d/e/a",
        "./a\tb|file:///d/e/ab",
        "é|file:///d/e/%C3%A9",
        "?q|file:///d/e/f.js?q",
        "#h|file:///d/e/f.js?z#h",
        "./a?b'\"c#d`e|file:///d/e/a?b%27%22c#d%60e",
        "./a b^{}|file:///d/e/a%20b%5E%7B%7D",
    })
    void relativeReferencesAsTheUrlStandardHasThem(String reference, String url) {
        assertThat(BASE.resolve(reference).href()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "FILE:///A, file:///A",
        "file:/a/../b, file:///b",
        "file://localhost/x, file:///x",
        "node:fs, node:fs",
        "data:text/javascript;a, data:text/javascript;a",
    })
    void urlsOfTheirOwn(String text, String url) {
        assertThat(ModuleUrl.absolute(text).href()).isEqualTo(url);
    }

    @Test
    void whatHasNoSchemeIsNoUrl() {
        assertThat(ModuleUrl.absolute("a/b:c")).isNull();
        assertThat(ModuleUrl.absolute(":x")).isNull();
        assertThat(ModuleUrl.absolute("1a:x")).isNull();
    }

    @Test
    void pathsThereAndBack() {
        String path = "/a b/ü%?#[x]~^|\\\"`{}";
        ModuleUrl url = ModuleUrl.ofPath(path);
        assertThat(url.href()).isEqualTo(
                "file:///a%20b/%C3%BC%25%3F%23%5Bx%5D%7E%5E%7C%5C%22%60%7B%7D");
        assertThat(ModuleUrl.absolute(url.href()).path()).isEqualTo(path);
    }
}
