/// Functions of the datagram's short way as nodes of the engine's own trees instead of JavaScript.
///
/// They do what `internal/dgram/run` and `internal/dgram/incoming` do, and nothing else; those take
/// over wherever something is out of the ordinary, and everywhere when the engine's classes are not
/// open to this module (docs/decisions/0017).
package dgram4j.node.intrinsic;
