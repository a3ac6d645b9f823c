/// What can be watched from outside. In: state changes, batches and losses of a handle. Out: events
/// of JDK Flight Recorder while it records, and lines for a log while somebody keeps one. Lengths
/// are bytes. Loop thread only. Nothing of the Flight Recorder is loaded before it is started.
package dgram4j.udp.event;
