/// The kernel as Java: system calls and their structures, bound with the foreign function API.
///
/// In: numbers and `MemorySegment`s laid out by this package's own classes. Out: a non-negative
/// result or −errno; nothing is thrown, retried or decided here. Units: bytes, and the kernel's.
/// Thread: every call may be made on any thread; a segment belongs to whoever passes it.
/// `Errno`, `IpLiteral` and the structure classes work on every platform, the `Linux…` classes
/// on Linux x86-64 and aarch64 (`LinuxAbi.current()`).
/// Next: `dgram4j.loop` and `dgram4j.udp.driver.linux`.
package dgram4j.sys;
