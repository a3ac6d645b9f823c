package dgram4j.node.compress;

/// How a step is to treat what it still has. *Source:* `zlib.h`.
public final class Flush {
    static final int Z_NO_FLUSH = 0;
    static final int Z_PARTIAL_FLUSH = 1;
    static final int Z_SYNC_FLUSH = 2;
    static final int Z_FULL_FLUSH = 3;
    static final int Z_FINISH = 4;

    private Flush() {}
}
