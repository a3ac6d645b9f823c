/// Addresses between people and the kernel. In: literals and ports. Out: sockaddrs laid out as
/// Linux does on every platform, and back to text in the form Node prints, both remembered in
/// bounded tables. Loop thread only. Next: the slabs.
package dgram4j.udp.address;
