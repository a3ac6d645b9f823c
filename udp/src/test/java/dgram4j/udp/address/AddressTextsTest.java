package dgram4j.udp.address;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import org.junit.jupiter.api.Test;

import dgram4j.sys.IpLiteral;
import dgram4j.sys.Sockaddr;

import static org.assertj.core.api.Assertions.assertThat;

/// Texts of senders are made once each, in a table that never grows, and never mistaken.
class AddressTextsTest {
    private final MemorySegment memory = Arena.ofAuto().allocate(32);
    private final AddressTexts texts = new AddressTexts(new Scopes() {
        @Override
        public int index(String name) {
            return 0;
        }

        @Override
        public String name(int index) {
            return "eth" + index;
        }
    });

    private String text4(int a, int b, int c, int d) {
        Sockaddr.put4(memory, 0, new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}, 9);
        return texts.text(memory, 0);
    }

    private String text6(String literal, int scope) {
        byte[] address = new byte[IpLiteral.IN6_ADDRESS_BYTES];
        assertThat(IpLiteral.parse6(literal, address)).isTrue();
        Sockaddr.put6(memory, 0, address, 9, scope);
        return texts.text(memory, 0);
    }

    @Test
    void aSenderHasOneText() {
        String first = text4(10, 0, 0, 1);
        text4(10, 0, 0, 2);

        assertThat(first).isEqualTo("10.0.0.1");
        assertThat(text4(10, 0, 0, 1)).isSameAs(first);
    }

    @Test
    void everyTextIsRightHoweverManyThereAre() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20 * AddressTexts.ENTRIES; i++) {
                assertThat(text4(10, i >> 8, i & 0xff, 1))
                    .isEqualTo("10." + (i >> 8) + "." + (i & 0xff) + ".1");
            }
        }
    }

    @Test
    void familiesAreNotMistaken() {
        assertThat(text4(0, 0, 0, 1)).isEqualTo("0.0.0.1");
        assertThat(text6("::1", 0)).isEqualTo("::1");
        assertThat(text4(0, 0, 0, 1)).isEqualTo("0.0.0.1");
        assertThat(text4(0, 0, 0, 0)).isEqualTo("0.0.0.0");
        assertThat(text6("::", 0)).isEqualTo("::");
        assertThat(text4(255, 255, 255, 255)).isEqualTo("255.255.255.255");
    }

    @Test
    void onlyLinkLocalAddressesHaveAZone() {
        assertThat(text6("fe80::1", 3)).isEqualTo("fe80::1%eth3");
        assertThat(text6("fe80::1", 4)).isEqualTo("fe80::1%eth4");
        assertThat(text6("fe80::1", 0)).isEqualTo("fe80::1");
        assertThat(text6("2001:db8::1", 3)).isEqualTo("2001:db8::1");
    }

    @Test
    void anotherFamilyHasNoText() {
        memory.fill((byte) 0);

        assertThat(texts.text(memory, 0)).isEmpty();
    }
}
