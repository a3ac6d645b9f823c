package dgram4j.node.binding;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dgram4j.node.binding.LookupHints.Families;

import static dgram4j.node.binding.LookupHints.AI_ADDRCONFIG;
import static dgram4j.node.binding.LookupHints.AI_ALL;
import static dgram4j.node.binding.LookupHints.AI_V4MAPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LookupHintsTest {
    private static final Families BOTH = new Families(true, true);

    private static final HostNames.Source MANY = name -> new InetAddress[] {
        InetAddress.ofLiteral("192.0.2.1"), InetAddress.ofLiteral("2001:db8::1"),
        InetAddress.ofLiteral("192.0.2.2"), InetAddress.ofLiteral("2001:db8::2"),
    };

    private static final HostNames.Source FOUR =
            name -> new InetAddress[] {InetAddress.ofLiteral("192.0.2.1")};

    @Test
    void mappedAddressesStandInForMissingOnes() throws Exception {
        assertThat(LookupHints.answer("four", 6, AI_V4MAPPED, FOUR, BOTH))
                .containsExactly("::ffff:192.0.2.1");
        assertThat(LookupHints.answer("many", 6, AI_V4MAPPED, MANY, BOTH))
                .containsExactly("2001:db8::1", "2001:db8::2");
    }

    @Test
    void mappedAddressesComeBesideOthersWithAll() throws Exception {
        assertThat(LookupHints.answer("many", 6, AI_V4MAPPED | AI_ALL, MANY, BOTH))
                .containsExactly(
                        "2001:db8::1", "2001:db8::2", "::ffff:192.0.2.1", "::ffff:192.0.2.2");
    }

    @Test
    void mappingIsForTheIpv6FamilyOnly() throws Exception {
        assertThat(LookupHints.answer("many", 4, AI_V4MAPPED | AI_ALL, MANY, BOTH))
                .containsExactly("192.0.2.1", "192.0.2.2");
        assertThat(LookupHints.answer("many", 0, AI_V4MAPPED | AI_ALL, MANY, BOTH)).hasSize(4);
    }

    @Test
    void aFamilyNoInterfaceHasIsNotAnswered() throws Exception {
        Families onlyFour = new Families(true, false);
        assertThat(LookupHints.answer("many", 0, AI_ADDRCONFIG, MANY, onlyFour))
                .containsExactly("192.0.2.1", "192.0.2.2");
        assertThatThrownBy(() -> LookupHints.answer("many", 6, AI_ADDRCONFIG, MANY, onlyFour))
                .isInstanceOfSatisfying(
                        HostNames.Unresolved.class,
                        unknown -> assertThat(unknown.status()).isEqualTo(HostNames.EAI_NONAME));
    }

    @Test
    void withoutAnyInterfaceAllFamiliesAreAnswered() throws Exception {
        assertThat(LookupHints.answer("many", 0, AI_ADDRCONFIG, MANY, new Families(false, false)))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "verbatim, 4a 6a 4b 6b", "ipv4first, 4a 4b 6a 6b", "ipv6first, 6a 6b 4a 4b"
    })
    void familiesComeInTheOrderAskedFor(String order, String expected) {
        List<String> literals = List.of("4a", "6a:", "4b", "6b:");
        Object[] sorted = LookupHints.sorted(literals, order);
        assertThat(List.of(sorted)).hasToString(
                List.of(expected.replaceAll("6.", "$0:").split(" ")).toString());
    }
}
