package dgram4j.udp.driver.linux;

import dgram4j.sys.Errno;

/// When an interrupted call is made again.
final class Interrupted {

    /// Calls on non-blocking sockets are hardly ever interrupted; so often in a row never.
    private static final int MAX_TRIES = 64;

    private Interrupted() {
    }

    /// True when the call was interrupted and fewer than 64 tries were made.
    static boolean again(int result, int tries) {
        return result == -Errno.EINTR && tries < MAX_TRIES;
    }
}
