package dgram4j.udp.address;

import org.junit.jupiter.api.Test;

import dgram4j.udp.address.BlockRules.Address;

import static org.assertj.core.api.Assertions.assertThat;

class BlockRulesTest {
    private final BlockRules rules = new BlockRules();

    @Test
    void anAddressIsTheSameInBothFamilies() {
        rules.addAddress(address("1.2.3.4"));
        assertThat(blocks("1.2.3.4")).isTrue();
        assertThat(blocks("::ffff:1.2.3.4")).isTrue();
        assertThat(blocks("1.2.3.5")).isFalse();
        rules.removeAddress(address("::ffff:1.2.3.4"));
        assertThat(rules.size()).isZero();
    }

    @Test
    void aSubnetIsItsFirstBits() {
        rules.addSubnet(address("10.1.2.3"), 8);
        rules.addSubnet(address("fc00::"), 7);
        assertThat(blocks("10.255.0.1")).isTrue();
        assertThat(blocks("::ffff:10.0.0.1")).isTrue();
        assertThat(blocks("11.0.0.1")).isFalse();
        assertThat(blocks("fdff::1")).isTrue();
        assertThat(blocks("fe00::1")).isFalse();
    }

    @Test
    void aSubnetOfNoBitsIsItsFamilyAndIpv6HasIpv4InIt() {
        rules.addSubnet(address("0.0.0.0"), 0);
        assertThat(blocks("255.255.255.255")).isTrue();
        assertThat(blocks("::1")).isFalse();
        rules.addSubnet(address("::"), 0);
        assertThat(blocks("::1")).isTrue();
    }

    @Test
    void aSubnetOfAllBitsIsOneAddress() {
        rules.addSubnet(address("1.2.3.4"), 32);
        rules.addSubnet(address("::5"), 128);
        assertThat(blocks("1.2.3.4")).isTrue();
        assertThat(blocks("1.2.3.5")).isFalse();
        assertThat(blocks("::5")).isTrue();
        assertThat(blocks("::4")).isFalse();
    }

    @Test
    void aRangeHasBothItsEnds() {
        rules.addRange(address("10.0.0.1"), address("10.0.0.9"));
        assertThat(blocks("10.0.0.1")).isTrue();
        assertThat(blocks("10.0.0.9")).isTrue();
        assertThat(blocks("10.0.0.10")).isFalse();
        assertThat(blocks("::ffff:10.0.0.5")).isTrue();
    }

    @Test
    void anIpv4AddressLiesOnlyBetweenWhatStandsForIpv4() {
        rules.addRange(address("::"), address("ffff::"));
        assertThat(blocks("1.2.3.4")).isFalse();
        assertThat(blocks("::ffff:1.2.3.4")).isTrue();
        rules.clear();
        rules.addRange(address("::ffff:1.2.3.1"), address("::ffff:1.2.3.9"));
        assertThat(blocks("1.2.3.4")).isTrue();
    }

    @Test
    void rulesAreWrittenTheNewestFirst() {
        rules.addRange(address("::1"), address("::5"));
        rules.addSubnet(address("10.1.2.3"), 8);
        rules.addAddress(address("1.1.1.1"));
        rules.addAddress(address("::FFFF:0:1"));
        rules.addAddress(address("1.1.1.1"));
        assertThat(rules.texts()).containsExactly(
            "Address: IPv6 ::ffff:0.0.0.1", "Address: IPv4 1.1.1.1",
            "Subnet: IPv4 10.1.2.3/8", "Range: IPv6 ::1-::5");
    }

    @Test
    void onlyTheVeryRuleIsTakenAway() {
        rules.addSubnet(address("10.0.0.0"), 8);
        rules.addRange(address("1.1.1.1"), address("1.1.1.3"));
        rules.removeSubnet(address("10.0.0.0"), 9);
        rules.removeRange(address("1.1.1.1"), address("1.1.1.2"));
        assertThat(rules.size()).isEqualTo(2);
        rules.removeSubnet(address("10.0.0.0"), 8);
        rules.removeRange(address("1.1.1.1"), address("1.1.1.3"));
        assertThat(rules.size()).isZero();
    }

    private boolean blocks(String text) {
        return rules.blocks(address(text));
    }

    private static Address address(String text) {
        return Address.of(text.contains(":") ? Family.IPV6 : Family.IPV4, text).orElseThrow();
    }
}
