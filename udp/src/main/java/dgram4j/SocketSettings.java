package dgram4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

import dgram4j.udp.UdpHandle;
import dgram4j.udp.multicast.Interfaces;

import static dgram4j.sys.Errno.ENODEV;
import static dgram4j.sys.Errno.ENOTSUP;

/// What can be set and asked of an open socket: broadcast, hops, buffers, multicast.
///
/// A group is an IP literal, as "224.0.0.251" or "ff02::fb". An interface is named as Node does
/// it, for IPv4 by an address of its own and for IPv6 by any address with its zone ("::%eth0"), or
/// by its name ("eth0"), or by its index ("2"); "" leaves the choice to the system.
///
/// *Thread:* any thread; the loop's thread does it, and is waited for.
/// *Errors:* `UdpException` with the name of the method as `syscall`: what the kernel says
/// ("addMembership EADDRINUSE"), "EBADF" before 'listening', "EINVAL" for what is out of range or
/// no literal, "ENODEV" for an interface that is not there;
/// `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` for what the loop's driver cannot do;
/// `ERR_SOCKET_DGRAM_NOT_RUNNING` once closed.
abstract sealed class SocketSettings extends SocketListening permits Socket {
    private static final int NOT_BY_INDEX = -1;

    // ---- the socket ----

    /// Whether datagrams may go to broadcast addresses; at first they may not, and fail with
    /// `EACCES`.
    public void setBroadcast(boolean on) {
        set("setBroadcast", handle -> handle.setBroadcast(on));
    }

    /// Over how many routers its unicast datagrams may go, 1 to 255. Answers `hops`.
    /// Needs [Capability#UNICAST_TTL].
    public int setTTL(int hops) {
        set("setTTL", handle -> handle.setTTL(hops));
        return hops;
    }

    /// The kernel's receive buffer in bytes: on Linux twice what was asked for.
    /// *Errors:* `ERR_SOCKET_BUFFER_SIZE` before 'listening'.
    public int getRecvBufferSize() {
        return bufferSize(0, true);
    }

    /// The kernel's send buffer in bytes: on Linux twice what was asked for.
    /// *Errors:* as [#getRecvBufferSize()].
    public int getSendBufferSize() {
        return bufferSize(0, false);
    }

    /// Asks the kernel for a receive buffer of so many bytes; it may grant another size, which
    /// [#getRecvBufferSize()] tells. 0 changes nothing.
    /// *Errors:* `ERR_SOCKET_BAD_BUFFER_SIZE` when negative, else as [#getRecvBufferSize()].
    public void setRecvBufferSize(int bytes) {
        setBufferSize(bytes, true);
    }

    /// As [#setRecvBufferSize(int)], for the send buffer.
    public void setSendBufferSize(int bytes) {
        setBufferSize(bytes, false);
    }

    /// Bytes of the datagrams that wait for room in the kernel, or are not told of yet.
    public int getSendQueueSize() {
        return core().ask(handle -> Math.toIntExact(handle.sendQueueSize()));
    }

    /// How many datagrams wait for room in the kernel, or are not told of yet.
    public int getSendQueueCount() {
        return core().ask(UdpHandle::sendQueueCount);
    }

    private void setBufferSize(int bytes, boolean receive) {
        if (bytes < 0) {
            throw Failures.badBufferSize();
        }
        bufferSize(bytes, receive);
    }

    private int bufferSize(int bytes, boolean receive) {
        int result = core().ask(handle -> handle.bufferSize(bytes, receive));
        if (result < 0) {
            throw Failures.bufferSize(receive, result);
        }
        return result;
    }

    // ---- multicast ----

    /// Over how many routers its multicast datagrams may go, 0 to 255; 1 at first, which is this
    /// network. Answers `hops`.
    public int setMulticastTTL(int hops) {
        set("setMulticastTTL", handle -> handle.setMulticastTTL(hops));
        return hops;
    }

    /// Whether its multicast datagrams come back to this machine, as they do at first. Answers
    /// `on`.
    public boolean setMulticastLoopback(boolean on) {
        set("setMulticastLoopback", handle -> handle.setMulticastLoopback(on));
        return on;
    }

    /// The interface its multicast datagrams leave by; "0.0.0.0" or "::" give the choice back to
    /// the system.
    public void setMulticastInterface(String interfaceName) {
        Objects.requireNonNull(interfaceName);
        int index = index("setMulticastInterface", interfaceName);
        set("setMulticastInterface", handle -> index == NOT_BY_INDEX
                ? handle.setMulticastInterface(interfaceName)
                : handle.setMulticastInterface(index));
    }

    /// Joins a group on the interface the system chooses, which is one, not all: see
    /// [#addMembershipEverywhere(String)]. A socket that is not bound is bound first, with
    /// `SO_REUSEADDR`, to a port of the system's choice.
    public void addMembership(String group) {
        member("addMembership", group, "", true);
    }

    /// Joins a group on an interface; else as [#addMembership(String)].
    public void addMembership(String group, String interfaceName) {
        member("addMembership", group, interfaceName, true);
    }

    /// Joins a group on every interface that is up and can do multicast, and answers their names.
    /// One that was joined already counts as joined. For what is sent see
    /// [#setMulticastInterface(String)].
    /// *Errors:* what the last interface said, when none could be joined; "ENODEV" when there is
    /// none.
    public List<String> addMembershipEverywhere(String group) {
        List<String> names = Interfaces.multicastNames(group.indexOf(':') >= 0);
        List<String> joined = new ArrayList<>();
        UdpException last = Failures.system("addMembership", -ENODEV);
        for (String name : names) {
            try {
                addMembership(group, name);
                joined.add(name);
            } catch (UdpException refused) {
                if (refused.code().equals("EADDRINUSE")) {
                    joined.add(name);
                } else {
                    last = refused;
                }
            }
        }
        if (joined.isEmpty()) {
            throw last;
        }
        return List.copyOf(joined);
    }

    /// Leaves a group, joined by [#addMembership(String)].
    /// *Errors:* "dropMembership EADDRNOTAVAIL" when it was not joined.
    public void dropMembership(String group) {
        member("dropMembership", group, "", false);
    }

    /// Leaves a group on an interface. *Errors:* as [#dropMembership(String)].
    public void dropMembership(String group, String interfaceName) {
        member("dropMembership", group, interfaceName, false);
    }

    /// Joins a group as far as this sender is concerned, an IP literal of the group's family.
    /// Needs [Capability#SOURCE_MEMBERSHIP].
    public void addSourceSpecificMembership(String source, String group) {
        member("addSourceSpecificMembership", source, group, "", true);
    }

    /// As [#addSourceSpecificMembership(String, String)], on an interface.
    public void addSourceSpecificMembership(String source, String group, String interfaceName) {
        member("addSourceSpecificMembership", source, group, interfaceName, true);
    }

    /// Leaves a group as far as this sender is concerned.
    public void dropSourceSpecificMembership(String source, String group) {
        member("dropSourceSpecificMembership", source, group, "", false);
    }

    /// As [#dropSourceSpecificMembership(String, String)], on an interface.
    public void dropSourceSpecificMembership(String source, String group, String interfaceName) {
        member("dropSourceSpecificMembership", source, group, interfaceName, false);
    }

    private void member(String call, String group, String interfaceName, boolean join) {
        Objects.requireNonNull(group);
        int index = index(call, interfaceName);
        set(call, handle -> index == NOT_BY_INDEX
                ? handle.setMembership(group, interfaceName, join)
                : handle.setMembership(group, index, join));
    }

    private void member(
            String call, String source, String group, String interfaceName, boolean join) {
        Objects.requireNonNull(source);
        Objects.requireNonNull(group);
        int index = index(call, interfaceName);
        set(call, handle -> index == NOT_BY_INDEX
                ? handle.setSourceMembership(group, interfaceName, source, join)
                : handle.setSourceMembership(group, index, source, join));
    }

    /// The interface's index, 0 for the system's choice, [#NOT_BY_INDEX] for an address of it.
    private static int index(String call, String interfaceName) {
        if (interfaceName.isEmpty()) {
            return 0;
        }
        if (Messages.isLiteral(interfaceName)) {
            return NOT_BY_INDEX;
        }
        int index = Interfaces.index(interfaceName);
        if (index == 0) {
            throw Failures.system(call, -ENODEV, interfaceName, 0);
        }
        return index;
    }

    private void set(String call, ToIntFunction<UdpHandle> change) {
        int result = core().ask(change);
        if (result == -ENOTSUP) {
            throw Failures.unavailable(call, core().loop().driver());
        }
        if (result < 0) {
            throw Failures.system(call, result);
        }
    }
}
