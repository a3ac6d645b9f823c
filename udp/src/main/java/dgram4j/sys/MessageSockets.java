package dgram4j.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

/// Bytes and open descriptors between processes, over a stream socket of the local machine.
///
/// *Thread:* one at a time. *Lifetime:* its memory is the arena's.
/// *Source:* unix(7), `SCM_RIGHTS`; `include/uapi/linux/net.h` for the flags.
public final class MessageSockets {

    private static final int CHUNK_BYTES = 1 << 16;
    private static final int MOST_DESCRIPTORS = 16;
    private static final int SCM_RIGHTS = 1;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int MSG_CMSG_CLOEXEC = 0x4000_0000;

    private final MessageHeaders header;
    private final MemorySegment bytes;
    private final MemorySegment control;
    private final ControlMessages cursor = new ControlMessages();

    /// Room for a message of 64 KiB and a few descriptors.
    public MessageSockets(Arena arena) {
        header = MessageHeaders.allocate(arena, 1);
        bytes = arena.allocate(CHUNK_BYTES);
        control = arena.allocate(
            ControlMessages.space(MOST_DESCRIPTORS * Integer.BYTES), Long.BYTES);
    }

    /// Sends bytes from `offset` on, with a descriptor unless it is negative; returns how many
    /// went out. `waits` says whether to wait for room.
    ///
    /// *Errors:* −EAGAIN where it does not wait, −EPIPE when nobody reads.
    public int send(int fd, byte[] message, int offset, int descriptor, boolean waits) {
        int length = Math.min(message.length - offset, CHUNK_BYTES);
        MemorySegment.copy(message, offset, bytes, JAVA_BYTE, 0, length);
        header.payload(0, bytes.address(), length);
        int controlLength = descriptor < 0 ? 0 : ControlMessages.putInt(
            control, 0, SocketConstants.SOL_SOCKET, SCM_RIGHTS, descriptor);
        header.control(0, control.address(), controlLength);
        int flags = MSG_NOSIGNAL | (waits ? 0 : MSG_DONTWAIT);
        int result;
        do {
            result = LinuxSockets.sendmsg(fd, header.segment(), flags);
        } while (result == -Errno.EINTR);
        return result;
    }

    /// Waits for bytes; those that came, empty at the end. Descriptors that came with them are
    /// added to the list, closed on exec. An error counts as the end.
    public byte[] receive(int fd, List<Integer> descriptors) {
        header.payload(0, bytes.address(), CHUNK_BYTES);
        header.control(0, control.address(), (int) control.byteSize());
        int length;
        do {
            length = LinuxSockets.recvmsg(fd, header.segment(), MSG_CMSG_CLOEXEC);
        } while (length == -Errno.EINTR);
        cursor.over(control, 0, length < 0 ? 0 : header.controlLength(0));
        while (cursor.next()) {
            if (cursor.is(SocketConstants.SOL_SOCKET, SCM_RIGHTS)) {
                for (int at = 0; at < cursor.dataLength(); at += Integer.BYTES) {
                    descriptors.add(control.get(JAVA_INT, cursor.dataOffset() + at));
                }
            }
        }
        return bytes.asSlice(0, Math.max(0, length)).toArray(JAVA_BYTE);
    }
}
