/// What every part of a runtime shares: the facts of its process, its loop, and the turn.
///
/// In: a macrotask from the loop. Out: JavaScript that ran it, with the next-tick queue, the
/// promise jobs and the unhandled rejections that followed. Thread: the runtime's own, only.
/// Next: `dgram4j.node.binding` offers Java to the built-in modules, `dgram4j.node` puts a runtime
/// together.
package dgram4j.node.core;
