package dgram4j.udp.event;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// The kernel was handed datagrams.
///
/// There are many of these: they are recorded only when asked for
/// (`dgram4j.BatchSent#enabled=true`).
@Name("dgram4j.BatchSent")
@Label("UDP Batch Sent")
@Category({"dgram4j", "UDP"})
@Description("Datagrams were handed to the kernel with one call")
@StackTrace(false)
@Enabled(false)
final class BatchSentEvent extends Event {
    @Label("Socket")
    long socket;

    @Label("Messages Handed Over")
    int messages;

    @Label("Datagrams Taken")
    int datagrams;

    @Label("Bytes Taken")
    @DataAmount
    long bytes;

    @Label("Error Number")
    int error;
}
