package dgram4j.node.fence;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/// The JFR event of a refusal.
@Name("dgram4j.node.AccessDenied")
@Label("Access Denied")
@Category({"dgram4j", "Node"})
@Description("A script was refused what its runtime's permissions do not grant")
final class AccessDenied extends Event {
    @Label("Permission")
    String permission;

    @Label("Scope")
    String scope;

    @Label("Resource")
    String resource;

    @Label("Enforced")
    @Description("False if the permissions are only audited")
    boolean enforced;

    private AccessDenied() {}

    static void tell(Permission permission, String about, Fence.Mode mode) {
        AccessDenied event = new AccessDenied();
        if (event.shouldCommit()) {
            event.permission = permission.label();
            event.scope = permission.scope();
            event.resource = about;
            event.enforced = mode == Fence.Mode.ENFORCE;
            event.commit();
        }
    }
}
