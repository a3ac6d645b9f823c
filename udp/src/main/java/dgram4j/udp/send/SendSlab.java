package dgram4j.udp.send;

import java.lang.foreign.MemorySegment;

/// Where one socket's datagrams lie between `send` and the kernel: bytes are copied in once.
///
/// The next datagram is staged first, that is written behind the last one; then it is either kept
/// or staged over.
///
/// *Thread:* loop thread only.
public final class SendSlab {
    /// What is stored of a datagram at most. The kernel refuses one of this size, and any longer
    /// one in the same way, without looking at its bytes.
    public static final int MAX_STORED_BYTES = 65_536;

    private final SendPages pages;
    private SendPage page;

    SendSlab(SendPages pages) {
        this.pages = pages;
    }

    /// Makes room for a datagram's bytes and answers where they begin in [#memory], in bytes. The
    /// caller writes them before it does anything else.
    ///
    /// @param storedBytes at most [#MAX_STORED_BYTES]
    int stage(int storedBytes) {
        if (page == null || !page.fits(storedBytes)) {
            leave();
            page = pages.take();
        }
        return page.payloadEnd();
    }

    /// The memory the staged datagram lies in.
    MemorySegment memory() {
        return page.memory();
    }

    /// The page the staged datagram lies in.
    SendPage page() {
        return page;
    }

    /// Lets go of a kept datagram.
    void release(SendPage of) {
        if (of.release()) {
            if (of == page) {
                page = null;
            }
            pages.put(of);
        }
    }

    /// Gives the page back when nothing in it is kept.
    void unstage() {
        if (page != null && page.empty()) {
            page.reset();
            pages.put(page);
            page = null;
        }
    }

    /// A full page stays with the datagrams in it, and comes back with the last of them.
    private void leave() {
        unstage();
        page = null;
    }
}
