package dgram4j.sys;

import java.lang.foreign.MemorySegment;

import static java.lang.foreign.ValueLayout.JAVA_INT;

/// What the kernel keeps for the process as a whole, and for those it started.
///
/// *Thread:* any. *Source:* umask(2), wait4(2), kill(2).
public final class LinuxProcess {

    private LinuxProcess() {
    }

    /// Sets which permissions new files and directories are denied; returns what it was before.
    public static int umask(int mask) {
        return SystemCall.UMASK.call(mask, 0, 0);
    }

    /// Waits until a process this one started has ended; its status as `wait` has it.
    ///
    /// *Errors:* −ECHILD if it was waited for already.
    public static int waitFor(int pid) {
        MemorySegment status = Downcall.scratch();
        int result;
        do {
            result = SystemCall.WAIT4.call(pid, status, 0);
        } while (result == -Errno.EINTR);
        return result < 0 ? result : status.get(JAVA_INT, 0);
    }

    /// Sends a signal to a process, or to a group of them if the number is negative; returns 0.
    public static int kill(int pid, int signal) {
        return SystemCall.KILL.call(pid, signal, 0);
    }
}
