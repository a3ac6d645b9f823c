package dgram4j.node.binding;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HostNamesTest {
    private static final HostNames.Source NOBODY =
            name -> {
                throw new UnknownHostException(name + ": Name or service not known");
            };

    private static final HostNames.Source BOTH = name -> new InetAddress[] {address(6), address(4)};

    @ParameterizedTest
    @CsvSource({
        "127.1, 127.0.0.1", "127.0.0.01, 127.0.0.1", "0x7f.1, 127.0.0.1", "2130706433, 127.0.0.1"
    })
    void numbersInAnyBaseAreAddressesWithoutBeingAsked(String name, String address)
            throws Exception {
        assertThat(HostNames.literals(name, 4, NOBODY)).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1]", " 127.0.0.1", "::1%x", "a b", "", "a..b", "x/y"})
    void whatIsNoNameIsNotAskedFor(String name) {
        HostNames.Source asked =
                any -> {
                    throw new AssertionError("asked for " + any);
                };
        assertThatThrownBy(() -> HostNames.literals(name, 4, asked))
                .isInstanceOfSatisfying(
                        HostNames.Unresolved.class,
                        refused -> assertThat(refused.status()).isEqualTo(HostNames.EAI_NONAME));
    }

    @Test
    void onlyTheFamilyAskedForIsAnswered() throws Exception {
        assertThat(HostNames.literals("both", 4, BOTH)).containsExactly("192.0.2.1");
        assertThat(HostNames.literals("both", 6, BOTH)).containsExactly("2001:db8::1");
        assertThat(HostNames.literals("both", 0, BOTH)).containsExactly("2001:db8::1", "192.0.2.1");
    }

    @Test
    void aNameWithoutAddressOfTheFamilyIsUnknown() {
        HostNames.Source four = name -> new InetAddress[] {address(4)};
        assertThatThrownBy(() -> HostNames.literals("four", 6, four))
                .isInstanceOfSatisfying(
                        HostNames.Unresolved.class,
                        refused -> assertThat(refused.status()).isEqualTo(HostNames.EAI_NONAME));
    }

    @Test
    void aResolverWithoutAnAnswerSaysTryAgain() {
        HostNames.Source busy =
                name -> {
                    throw new UnknownHostException(
                            name + ": Temporary failure in name resolution");
                };
        assertThatThrownBy(() -> HostNames.literals("busy", 4, busy))
                .isInstanceOfSatisfying(
                        HostNames.Unresolved.class,
                        refused -> assertThat(refused.status()).isEqualTo(HostNames.EAI_AGAIN));
    }

    private static InetAddress address(int family) throws UnknownHostException {
        byte[] bytes = new byte[family == 4 ? 4 : 16];
        if (family == 4) {
            bytes[0] = (byte) 192;
            bytes[2] = 2;
        } else {
            bytes[0] = 0x20;
            bytes[1] = 1;
            bytes[2] = 0x0d;
            bytes[3] = (byte) 0xb8;
        }
        bytes[bytes.length - 1] = 1;
        return InetAddress.getByAddress(bytes);
    }
}
