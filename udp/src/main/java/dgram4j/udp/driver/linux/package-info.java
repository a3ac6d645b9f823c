/// The driver that speaks to the Linux kernel itself. In: batches and options from the engine. Out:
/// system calls of `dgram4j.sys`, their counts and −errno. The batches' slots become message
/// headers here; bytes are not copied. Loop thread only. Next: the kernel.
package dgram4j.udp.driver.linux;
