/// The way in. In: slots a driver has filled. Out: a cursor over datagrams, coalesced ones cut
/// apart, with the sender as sockaddr or as text. Lengths are bytes. Loop thread only. Next: the
/// listener of the handle; what it keeps it copies.
package dgram4j.udp.receive;
