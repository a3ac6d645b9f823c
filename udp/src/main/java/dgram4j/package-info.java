/// UDP sockets for Java, with Node's names and Java's types.
///
/// *In:* datagrams as `byte[]`, `ByteBuffer`, `String` or a list of buffers, from any thread.
/// *Out:* events to listeners, one at a time, on the thread of the socket's [dgram4j.Loop].
/// *Units:* bytes; ports are 1 to 65535.
/// *Next:* `dgram4j.udp`, the engine that both this face and Node's stand on.
package dgram4j;
