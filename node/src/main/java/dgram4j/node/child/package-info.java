/// Programs that scripts start, and the sockets between them and their parents.
///
/// In come a command and descriptors, out go streams of bytes, messages and a status. All of it
/// waits, on threads beside the loop; next stands `dgram4j.node.binding`, which tells the loop.
/// Linux only; elsewhere programs are started by the JDK (docs/decisions/0016).
package dgram4j.node.child;
