/// Single steps of a datagram's way, timed by JMH: `bench/steps`. In: a socket of the Java face
/// that sends to itself. Out: nanoseconds of a datagram, sent and received.
package dgram4j.bench.steps;
