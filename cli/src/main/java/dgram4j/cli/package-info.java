/// The launcher `jsrt`.
///
/// In: a command line. Out: the script's exit status. Everything else is `dgram4j.node`'s.
package dgram4j.cli;
