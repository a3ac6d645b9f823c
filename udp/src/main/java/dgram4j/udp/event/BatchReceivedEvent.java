package dgram4j.udp.event;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// The kernel handed over datagrams.
///
/// There are many of these: they are recorded only when asked for
/// (`dgram4j.BatchReceived#enabled=true`).
@Name("dgram4j.BatchReceived")
@Label("UDP Batch Received")
@Category({"dgram4j", "UDP"})
@Description("Datagrams arrived with one call")
@StackTrace(false)
@Enabled(false)
final class BatchReceivedEvent extends Event {
    @Label("Socket")
    long socket;

    @Label("Datagrams")
    long datagrams;

    @Label("Bytes")
    @DataAmount
    long bytes;
}
