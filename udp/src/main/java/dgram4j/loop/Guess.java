package dgram4j.loop;

/// Whether it is worth trying a listener before anybody knows that it is ready: a system call less
/// where it is, one more where it is not.
///
/// After a miss the next polls ask the system, twice as many each time; after some hits in a row
/// one poll does, so that whoever is not tried gets their turn.
///
/// *Thread:* loop thread only.
final class Guess {
    private static final int HITS_IN_A_ROW = 64;
    private static final int LONGEST_PAUSE = 256;

    private int hits;
    private int pause = 1;
    private int left;

    /// True when the next poll may begin with a try.
    boolean isDue() {
        if (left > 0) {
            left--;
            return false;
        }
        return true;
    }

    /// Something was there.
    void hit() {
        pause = 1;
        if (++hits == HITS_IN_A_ROW) {
            hits = 0;
            left = 1;
        }
    }

    /// Nothing was there.
    void miss() {
        hits = 0;
        left = pause;
        pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
}
