package dgram4j.udp.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// Joined datagrams are not sent to a route any more, since they were refused.
@Name("dgram4j.SegmentationEnded")
@Label("UDP Segmentation Ended")
@Category({"dgram4j", "UDP"})
@Description("The kernel refused joined datagrams; on this route they go one by one")
@StackTrace(false)
final class SegmentationEndedEvent extends Event {
    @Label("Socket")
    long socket;

    @Label("Refused Messages")
    long refused;
}
