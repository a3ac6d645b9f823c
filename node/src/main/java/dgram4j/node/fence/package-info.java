/// What a script may do to the world, and the one place that is asked.
///
/// In: what a binding is about to do, in the kernel's terms (literals, paths). Out: 0, or the
/// status of a refusal, which has been counted and told. Thread: any. Next: the bindings pass the
/// status on as they do error numbers.
package dgram4j.node.fence;
