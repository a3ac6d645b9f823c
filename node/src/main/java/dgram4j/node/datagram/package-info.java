/// What the two ways of datagrams through JavaScript share: that of `dgram4j.node.binding` and that
/// of `dgram4j.node.intrinsic`.
package dgram4j.node.datagram;
