/// The way out. In: bytes and a peer, copied once into the slab. Kept in order in the queue, taken
/// from it as batches, handed to a driver. Out: completions, each exactly once, in order. Lengths
/// are bytes. Loop thread only. Next: the driver, then the listener of the handle.
package dgram4j.udp.send;
