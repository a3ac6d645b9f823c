package dgram4j.udp.address;

import org.junit.jupiter.api.Test;

import dgram4j.sys.Sockaddr;

import static dgram4j.sys.Errno.EINVAL;
import static org.assertj.core.api.Assertions.assertThat;

/// Peers are remembered by text and port in a table that never grows, and never mistaken.
class PeerCacheTest {
    private int asked;
    private final PeerCache cache = new PeerCache(new Scopes() {
        @Override
        public int index(String name) {
            asked++;
            return name.equals("eth7") ? 7 : 0;
        }

        @Override
        public String name(int index) {
            return "eth" + index;
        }
    });

    private String shown(int entry) {
        long at = PeerCache.offset(entry);
        return Sockaddr.text(cache.memory(), at) + " " + Sockaddr.port(cache.memory(), at);
    }

    @Test
    void aPeerIsItsSockaddr() {
        int entry = cache.find(Family.IPV4, "10.0.0.1", 4_711);
        assertThat(shown(entry)).isEqualTo("10.0.0.1 4711");
        assertThat(cache.lengthBytes(entry)).isEqualTo(16);
        assertThat(cache.sockaddr(entry).byteSize()).isEqualTo(16);

        entry = cache.find(Family.IPV6, "::1", 65_535);
        assertThat(shown(entry)).isEqualTo("::1 65535");
        assertThat(cache.lengthBytes(entry)).isEqualTo(28);
    }

    @Test
    void theSamePeerKeepsItsStamp() {
        int first = cache.find(Family.IPV4, "10.0.0.1", 1);
        int stamp = cache.stamp(first);
        cache.find(Family.IPV4, "10.0.0.2", 1);

        assertThat(cache.stamp(cache.find(Family.IPV4, new String("10.0.0.1"), 1)))
            .isEqualTo(stamp);
    }

    @Test
    void everyPeerIsRightHoweverManyThereAre() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20 * PeerCache.ENTRIES; i++) {
                String address = "10.0." + i % 256 + ".1";
                int entry = cache.find(Family.IPV4, address, 1 + i);
                assertThat(shown(entry)).isEqualTo(address + " " + (1 + i));
            }
        }
    }

    @Test
    void differentContentsHaveDifferentStamps() {
        int first = cache.find(Family.IPV4, "10.0.0.1", 1);
        int stamp = cache.stamp(first);
        int second = cache.find(Family.IPV4, "10.0.0.1", 2);

        assertThat(cache.stamp(second)).isNotEqualTo(stamp);
    }

    @Test
    void theFamilyIsPartOfThePeer() {
        assertThat(cache.find(Family.IPV6, "10.0.0.1", 1)).isEqualTo(-EINVAL);
        assertThat(cache.find(Family.IPV4, "10.0.0.1", 1)).isNotNegative();
        assertThat(cache.find(Family.IPV6, "10.0.0.1", 1)).isEqualTo(-EINVAL);
        assertThat(cache.find(Family.IPV4, "::1", 1)).isEqualTo(-EINVAL);
    }

    @Test
    void aZoneIsAskedForEachTime() {
        for (int i = 0; i < 3; i++) {
            int entry = cache.find(Family.IPV6, "fe80::1%eth7", 1);
            assertThat(Sockaddr.scopeId(cache.memory(), PeerCache.offset(entry))).isEqualTo(7);
        }
        assertThat(asked).isEqualTo(3);

        int unknown = cache.find(Family.IPV6, "fe80::1%none", 1);
        assertThat(Sockaddr.scopeId(cache.memory(), PeerCache.offset(unknown))).isZero();
    }

    @Test
    void zonedPeersTakingTurnsHaveStampsOfTheirOwn() {
        int stamp = cache.stamp(cache.find(Family.IPV6, "fe80::1%eth7", 1));

        assertThat(cache.stamp(cache.find(Family.IPV6, "fe80::2%eth7", 1))).isNotEqualTo(stamp);
    }
}
