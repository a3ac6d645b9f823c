/// Streams of bytes: connections and listeners of TCP and of the machine's own sockets, on channels
/// of the JDK.
///
/// In come addresses and bytes, out go −errno and callbacks on the loop's thread. Channels are
/// watched by a thread beside the loop, which tells it what is ready (docs/decisions/0013); next
/// stands `dgram4j.node.binding`.
package dgram4j.node.net;
