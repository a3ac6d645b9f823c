package dgram4j.udp.event;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// A handle was closed, and what it had done by then.
@Name("dgram4j.SocketClosed")
@Label("UDP Socket Closed")
@Category({"dgram4j", "UDP"})
@Description("A UDP socket was closed")
@StackTrace(false)
final class SocketClosedEvent extends Event {
    @Label("Socket")
    long socket;

    @Label("Messages Sent")
    long messagesSent;

    @Label("Bytes Sent")
    @DataAmount
    long bytesSent;

    @Label("Messages Received")
    long messagesReceived;

    @Label("Bytes Received")
    @DataAmount
    long bytesReceived;

    @Label("Kernel Drops")
    long kernelDrops;
}
