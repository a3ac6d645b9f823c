/// Files and directories, over `java.nio.file`.
///
/// In: an operation's name and its arguments, paths absolute. Out: what it found, or a [FileFault]
/// with the number the kernel gives such a failure. Any thread, but one descriptor on one thread at
/// a time. Next: `dgram4j.node.binding.FsBinding` hands it to scripts.
package dgram4j.node.file;
