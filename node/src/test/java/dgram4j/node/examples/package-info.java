/// The programs of docs/embedding.md, which use nothing but the public API.
package dgram4j.node.examples;
