/// The works in Java: what one process of a run does, with our Java face and with others. In: a
/// work's name and its options. Out: the line RESULT with JSON, as those in JavaScript print it.
package dgram4j.bench.peer;
