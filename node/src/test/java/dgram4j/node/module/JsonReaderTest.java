package dgram4j.node.module;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonReaderTest {
    @Test
    void everyKindOfValue() throws JsonReader.Malformed {
        assertThat(JsonReader.read(" {\"b\": [1, -2.5e1, true, false, null, \"x\\u00e9\\n\"],"
                + " \"a\": {}} ")).isEqualTo(Map.of(
                "b", Arrays.asList(1.0, -25.0, true, false, null, "xé\n"),
                "a", Map.of()));
        assertThat(JsonReader.read("\uFEFF[]")).isEqualTo(List.of());
    }

    @Test
    void membersKeepTheirOrder() throws JsonReader.Malformed {
        Map<String, Object> members = PackageJson.members(
                JsonReader.read("{\"z\": 1, \"a\": 2, \"m\": 3}"));
        assertThat(members.keySet()).containsExactly("z", "a", "m");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "{\"a\":", "{a: 1}", "[1,]", "{\"a\": 1,}", "01", "1.", ".5", "+1", "nul", "'a'",
        "\"a", "\"\\x\"", "\"\\u00g0\"", "[] []", "// x\n1", "\"\n\"",
    })
    void textThatIsNoJson(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonReader.Malformed.class);
    }

    @Test
    void depthHasALimit() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
                .isInstanceOf(JsonReader.Malformed.class);
    }

    @Test
    void writesLikeStringify() {
        assertThat(JsonReader.write(List.of("a\"\n\u0001é", 1.0, 2.5, true, Map.of("k", "v"))))
                .isEqualTo("[\"a\\\"\\n\\u0001é\",1,2.5,true,{\"k\":\"v\"}]");
    }
}
