/// Drivers that are worse than this machine's own, for the tests that every driver has to pass. In:
/// a name. Out: a driver that joins nothing, or whose joined sends are refused at random.
package dgram4j.udp.altered;
