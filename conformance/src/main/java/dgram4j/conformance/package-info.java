/// Runs files of Node's own test suite on `jsrt` and compares with what is expected of each.
///
/// In: a checkout of Node's tests, which is no part of this project, and a list of expectations,
/// which is. Out: a line a file, a summary, and status 1 if a file does worse than it should.
package dgram4j.conformance;
