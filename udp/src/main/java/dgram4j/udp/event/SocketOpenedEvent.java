package dgram4j.udp.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// A handle was bound.
@Name("dgram4j.SocketOpened")
@Label("UDP Socket Opened")
@Category({"dgram4j", "UDP"})
@Description("A UDP socket was bound")
@StackTrace(false)
final class SocketOpenedEvent extends Event {
    @Label("Socket")
    long socket;

    @Label("Driver")
    String driver;

    @Label("Address")
    String address;

    @Label("Port")
    int port;
}
