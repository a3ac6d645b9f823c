/// Groups and the interfaces they are heard on. In: addresses and interfaces as Node's callers
/// write them. Out: memberships as the kernel takes them, interface indexes, scope names. Loop
/// thread only. Next: the driver's socket options.
package dgram4j.udp.multicast;
