/// Questions to name servers, and their answers: a name and a type in, records or a reason why not
/// out, beside the loop, on dnsjava's messages and transport. `binding` brings both to scripts.
package dgram4j.node.dns;
