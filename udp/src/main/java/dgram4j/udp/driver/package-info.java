/// The seam between the engine and the kernel. In: batches of messages to send, batches of slots to
/// fill, options. Out: counts, or −errno. Memory is native, offsets and lengths are bytes. One
/// driver and its sockets live on one loop's thread. Next: `.linux` by system calls, `.nio` by
/// channels; `Drivers` chooses.
package dgram4j.udp.driver;
