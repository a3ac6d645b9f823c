/// The driver for any platform, over `DatagramChannel` and `Selector`. In: batches, one system call
/// for each datagram. Out: counts or −errno, told from the exceptions' types and texts. What a
/// channel cannot do is a missing capability. Loop thread only. Next: the JDK.
package dgram4j.udp.driver.nio;
