package dgram4j.node.url;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DomainsAreReadAsTheStandardSaysTest {
    // RFC 3492, section 7.1, and what needs care at the edges.
    @ParameterizedTest
    @CsvSource({
        "bücher, bcher-kva", "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "ليهمابتكلموشعربي؟, egbpdaj6bu4bxfgehfvwxn", "☃-⌘, --dqo34k", "😀, e28h", "a-, a--"
    })
    void punycodeGoesThereAndBack(String text, String encoded) {
        assertThat(Punycode.encode(text)).isEqualTo(encoded);
        assertThat(Punycode.decode(encoded)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "EXAMPLE.com, example.com", "faß.de, xn--fa-hia.de", "ＡＢＣ.ｃｏｍ, abc.com",
        "a。b, a.b", "Bücher.example, xn--bcher-kva.example", "xn--a, xn--a"
    })
    void namesBecomeWhatIsLookedUp(String domain, String ascii) {
        assertThat(Idna.toAscii(domain)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0301a", "a\u200db", "xn--a.é", "אa", "\ufdd0", "\ue000x"})
    void namesThatAreNone(String domain) {
        assertThat(Idna.toAscii(domain)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1:0:0:2:0:0:0:3, 1:0:0:2::3", "::, ::", "::1.2.3.4, ::102:304", "1::, 1::",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1"
    })
    void addressesAreWrittenAsShortAsTheyCanBe(String text, String shortest) {
        assertThat(Ipv6.format(Ipv6.parse(text))).isEqualTo(shortest);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ":", "1:2", "1::2::3", "::1.2.3", "::01.2.3.4", "12345::", "::256.1.1.1",
        "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:1.2.3.4", "1:", ":1", "::1%eth0"
    })
    void addressesThatAreNone(String text) {
        assertThat(Ipv6.parse(text)).isNull();
    }
}
