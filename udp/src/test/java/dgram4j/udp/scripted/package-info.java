/// The engine's seam for tests: a driver that answers what the test tells it to. In: scripts of
/// refusals, short batches, errors and arrivals. Out: what the engine sent, and the steps it took.
package dgram4j.udp.scripted;
