/// TLS on the JDK's engine: identities and trust as PEM has them, bytes in, bytes out.
///
/// What comes from a peer goes in sealed and comes out plain, and the other way; sockets are
/// somebody else's. Next stands `dgram4j.node.binding`. *Thread:* the runtime's own.
package dgram4j.node.tls;
