package dgram4j.cli;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The user's language is what the variables say, in POSIX' order.
class SurroundingsTest {
    @Test
    void theFirstVariableThatSaysSomethingCounts() {
        assertThat(language("LC_ALL", "de_AT.UTF-8", "LANG", "fr_FR")).isEqualTo("de-AT");
        assertThat(language("LC_ALL", "", "LC_MESSAGES", "ja", "LANG", "fr_FR")).isEqualTo("ja");
        assertThat(language("LANG", "zh_Hant_TW.UTF-8@x")).isEqualTo("zh-Hant-TW");
    }

    @Test
    void whatIsNoLanguageIsAmericanEnglish() {
        assertThat(language()).isEqualTo("en-US");
        assertThat(language("LC_ALL", "C.UTF-8", "LANG", "fr_FR")).isEqualTo("en-US");
        assertThat(language("LANG", "POSIX")).isEqualTo("en-US");
        assertThat(language("LANG", "_x_")).isEqualTo("en-US");
    }

    private static String language(String... variables) {
        Map<String, String> map = new HashMap<>();
        for (int at = 0; at < variables.length; at += 2) {
            map.put(variables[at], variables[at + 1]);
        }
        return Surroundings.of(map).language().toLanguageTag();
    }
}
