package dgram4j.node;

/// One script's world.
public final class NodeRuntime {
    private NodeRuntime() {}
}
