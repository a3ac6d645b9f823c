package dgram4j.udp;

/// What a socket is told before it is bound, where that is not the usual.
///
/// @param packetInfo whether what the kernel knows of each datagram comes with it
/// @param multicastAll 1 hears the groups that others have joined, 0 does not, −1 leaves it
/// @param device the interface it is tied to, by name; "" for none
public record EarlyOptions(boolean packetInfo, int multicastAll, String device) {
    /// The usual.
    public static final EarlyOptions NONE = new EarlyOptions(false, -1, "");
}
