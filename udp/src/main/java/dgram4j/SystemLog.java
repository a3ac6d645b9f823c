package dgram4j;

import dgram4j.udp.event.EngineLog;

/// State changes as messages of the logger `dgram4j`, at level `DEBUG`.
final class SystemLog implements EngineLog {
    /// What the system property `dgram4j.log` says: false keeps the logger from being asked for.
    private static final boolean WANTED =
            !"false".equals(System.getProperty("dgram4j.log", "true"));

    /// Asked for when there is first something to say: a system of logging takes its time.
    private static final class Holder {
        static final System.Logger LOGGER = System.getLogger("dgram4j");
    }

    @Override
    public boolean isOn() {
        return WANTED && Holder.LOGGER.isLoggable(System.Logger.Level.DEBUG);
    }

    @Override
    public void line(String text) {
        Holder.LOGGER.log(System.Logger.Level.DEBUG, text);
    }
}
