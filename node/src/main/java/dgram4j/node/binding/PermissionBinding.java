package dgram4j.node.binding;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

import dgram4j.node.core.Environment;
import dgram4j.node.fence.Fence;
import dgram4j.node.fence.Permission;

/// What the script may do, as `internalBinding('permission')`.
///
/// Built-in modules may ask here for what no binding of Java's does; what Java does, Java asks for.
public final class PermissionBinding {
    private final Fence fence;

    PermissionBinding(Environment environment) {
        fence = environment.fence();
    }

    /// The status of what was refused.
    @HostAccess.Export
    public int denied() {
        return Fence.DENIED;
    }

    /// True if nothing is ever refused: then there is no `process.permission`.
    @HostAccess.Export
    public boolean isOpen() {
        return fence.isOpen();
    }

    /// True if what would be refused is only told.
    @HostAccess.Export
    public boolean isAudited() {
        return fence.mode() == Fence.Mode.AUDIT;
    }

    /// Whether a scope is granted, for a reference unless that is null.
    @HostAccess.Export
    public boolean has(String scope, String reference) {
        return fence.has(scope, reference);
    }

    /// Takes a scope back, for good.
    @HostAccess.Export
    public void drop(String scope) {
        fence.drop(scope);
    }

    /// May something be done that is granted as a whole? 0, or the status of what was refused,
    /// which is counted.
    @HostAccess.Export
    public int check(String scope, String resource) {
        return fence.plain(permission(scope), resource);
    }

    /// Calls `receive(permission, message)` with the names Node has for a scope.
    @HostAccess.Export
    public void describe(String scope, Value receive) {
        Permission permission = permission(scope);
        receive.executeVoid(permission.label(), permission.message());
    }

    private static Permission permission(String scope) {
        return Permission.ofScope(scope).getFirst();
    }
}
