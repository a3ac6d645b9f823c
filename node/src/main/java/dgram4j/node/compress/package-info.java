/// Compression in the steps zlib knows: bytes come in with a wish to flush or to finish, as many go
/// out as there is room for. JavaScript's side is `internalBinding('zlib')`. Any thread, one at a
/// time.
package dgram4j.node.compress;
