package dgram4j.udp.event;

/// Who keeps a log of an engine's state changes; see [#NONE].
///
/// *Thread:* loop thread only.
public interface EngineLog {
    /// Nobody.
    EngineLog NONE = new EngineLog() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void line(String text) {
            // Nobody reads it.
        }
    };

    /// Whether lines are wanted.
    boolean isOn();

    /// Takes a line, without its end: "socket 3: bound to 127.0.0.1 port 5000".
    void line(String text);
}
