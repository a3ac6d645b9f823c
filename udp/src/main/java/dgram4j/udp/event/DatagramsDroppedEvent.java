package dgram4j.udp.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// The kernel has told of datagrams it had no room for.
@Name("dgram4j.DatagramsDropped")
@Label("UDP Datagrams Dropped")
@Category({"dgram4j", "UDP"})
@Description("The kernel dropped datagrams since the receive buffer was full")
@StackTrace(false)
final class DatagramsDroppedEvent extends Event {
    @Label("Socket")
    long socket;

    @Label("Dropped")
    long dropped;

    @Label("Dropped in All")
    long total;
}
