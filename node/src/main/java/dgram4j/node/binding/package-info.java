/// Java as the built-in modules see it through `internalBinding(name)`.
///
/// A binding unwraps what JavaScript passed, makes one call, and wraps the answer; policy stays in
/// JavaScript, work in the engine. Only built-in modules get one; scripts have no way to Java.
/// Thread: the runtime's own.
package dgram4j.node.binding;
