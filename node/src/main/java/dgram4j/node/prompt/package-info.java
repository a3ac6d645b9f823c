/// Where an interactive run gets its lines: what a host implements, a terminal's editor say.
///
/// In: questions of the runtime, one at a time. Out: lines of text. Thread: one of the runtime's
/// that does nothing else. Next: `dgram4j.node.binding` carries them to JavaScript.
package dgram4j.node.prompt;
