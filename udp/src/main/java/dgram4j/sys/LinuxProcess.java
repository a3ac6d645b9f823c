package dgram4j.sys;

/// What the kernel keeps for the process as a whole.
///
/// *Thread:* any. *Source:* umask(2).
public final class LinuxProcess {

    private LinuxProcess() {
    }

    /// Sets which permissions new files and directories are denied; returns what it was before.
    public static int umask(int mask) {
        return SystemCall.UMASK.call(mask, 0, 0);
    }
}
