/// Hashes, ciphers, keys, signatures: from bytes to bytes, with Node's names and faults, on JCA and
/// on the lightweight half of Bouncy Castle. No thread of its own; `binding` calls it from the
/// runtime's thread or beside it.
package dgram4j.node.crypto;
