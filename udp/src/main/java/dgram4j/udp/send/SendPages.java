package dgram4j.udp.send;

import dgram4j.udp.address.Routes;

/// The pages that the sockets of one loop put their datagrams in, and the batch they fill.
///
/// A socket holds a page only while datagrams of its wait, so an idle socket costs no memory and
/// the page in use stays in the cache.
///
/// *Thread:* loop thread only.
public final class SendPages {
    /// Empty pages kept for the next burst; others are left to the garbage collector.
    static final int SPARE_PAGES = 16;

    private final SendPage[] spare = new SendPage[SPARE_PAGES];
    private final SendBatch batch = new SendBatch();
    private final Routes routes = new Routes();
    private int spares;

    /// An empty page.
    SendPage take() {
        return spares == 0 ? new SendPage() : spare[--spares];
    }

    /// Takes back an empty page.
    void put(SendPage page) {
        if (spares < SPARE_PAGES) {
            spare[spares++] = page;
        }
    }

    /// Where the loop's sockets may send segmented messages.
    Routes routes() {
        return routes;
    }

    /// A number that moves whenever anything of this loop is sent.
    public long sends() {
        return batch.fills();
    }

    /// The batch of the loop, for one call of a driver.
    SendBatch batch() {
        return batch;
    }
}
