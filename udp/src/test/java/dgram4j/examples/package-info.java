/// The programs of docs/java.md, which use nothing but the public API.
package dgram4j.examples;
