/// The UDP socket as libuv knows it. In: addresses as literals, bytes, options. Out: datagrams on
/// the receive slab, completions, ints that are −errno when negative. Lengths are bytes. Loop
/// thread only. Next: on the way out `.send`, on the way in `.receive`, beneath both `.driver`.
package dgram4j.udp;
