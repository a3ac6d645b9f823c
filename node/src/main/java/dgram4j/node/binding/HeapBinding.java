package dgram4j.node.binding;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyArray;

/// Java's heap, as `internalBinding('heap')`.
public final class HeapBinding {
    HeapBinding() {}

    /// Its sizes in bytes: used, committed, and the most there may be.
    @HostAccess.Export
    public ProxyArray sizes() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return ProxyArray.fromArray(heap.getUsed(), heap.getCommitted(), heap.getMax());
    }
}
