package dgram4j.node.intrinsic;

import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

import dgram4j.udp.UdpHandle;
import dgram4j.udp.address.Family;

/// Where datagrams go and how, as it was looked at for the first of them; it holds for the next as
/// long as the socket's state still says the same.
///
/// @param state the socket's state, an object of JavaScript's
/// @param handle the handle in it then
/// @param send the handle's `send` then
/// @param lookup the handle's `lookup` then
/// @param address what `send` was given, a text or undefined
/// @param ip the literal it stands for
record Route(
        JSDynamicObject state, JSDynamicObject handle, Object send, Object lookup, Object address,
        String ip, UdpHandle engineHandle, Family family) {}
