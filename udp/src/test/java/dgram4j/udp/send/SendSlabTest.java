package dgram4j.udp.send;

import org.junit.jupiter.api.Test;

import dgram4j.udp.address.Family;
import dgram4j.udp.address.PeerCache;
import dgram4j.udp.multicast.ScopeIds;

import static org.assertj.core.api.Assertions.assertThat;

/// Payloads lie behind each other, peers are shared by neighbours, pages are used again.
class SendSlabTest {
    private final SendPages pages = new SendPages();
    private final SendSlab slab = new SendSlab(pages);
    private final PeerCache peers = new PeerCache(new ScopeIds(() -> 0));

    @Test
    void neighboursLieBehindEachOther() {
        assertThat(slab.stage(10)).isZero();
        slab.page().keep(10);
        assertThat(slab.stage(3)).isEqualTo(10);
        slab.page().keep(3);
        assertThat(slab.stage(1)).isEqualTo(13);
    }

    @Test
    void aRunToOnePeerHasOneSockaddr() {
        int first = peers.find(Family.IPV4, "127.0.0.1", 9);
        slab.stage(1);
        int place = slab.page().place(peers, first);
        slab.page().keep(1);
        slab.stage(1);
        assertThat(slab.page().place(peers, first)).isEqualTo(place);

        int second = peers.find(Family.IPV4, "127.0.0.1", 10);
        int other = slab.page().place(peers, second);
        assertThat(other).isLessThan(place);
        assertThat(other % 4).isZero();
    }

    @Test
    void stagedOverWhenNotKept() {
        slab.stage(10);
        assertThat(slab.stage(20)).isZero();
    }

    @Test
    void anEmptiedPageIsTheNextPage() {
        slab.stage(10);
        SendPage page = slab.page();
        page.keep(10);
        slab.release(page);

        slab.stage(5);
        assertThat(slab.page()).isSameAs(page);
        assertThat(slab.stage(5)).isZero();
    }

    @Test
    void aFullPageComesBackWithItsLastDatagram() {
        slab.stage(SendSlab.MAX_STORED_BYTES);
        SendPage full = slab.page();
        full.keep(SendSlab.MAX_STORED_BYTES);
        slab.stage(SendSlab.MAX_STORED_BYTES);
        SendPage next = slab.page();
        assertThat(next).isNotSameAs(full);
        slab.release(full);

        assertThat(pages.take()).isSameAs(full);
        assertThat(slab.page()).isSameAs(next);
    }

    @Test
    void theLargestDatagramAndItsPeerFitAnEmptyPage() {
        assertThat(new SendPage().fits(SendSlab.MAX_STORED_BYTES)).isTrue();
    }

    @Test
    void manyPeersFillAPageToo() {
        slab.stage(0);
        SendPage page = slab.page();
        int datagrams = 0;
        while (page.fits(0)) {
            page.place(peers, peers.find(Family.IPV4, "127.0.0.1", 1 + datagrams++));
            page.keep(0);
        }

        assertThat(datagrams).isEqualTo(SendPage.BYTES / 32);
    }
}
