/// Finding, loading and linking JavaScript modules the way Node does.
///
/// In come specifiers with the file that asks (`PackageResolver`); out go real paths, `file:`
/// URLs and source text. `CommonJsLoader` serves `require`, `EsmFileSystem` serves `import`.
/// *Units/shape:* paths are absolute, `/`-separated; URLs are WHATWG hrefs.
/// *Thread:* the runtime's main thread. Next: `dgram4j.node.binding` hands these to JavaScript.
package dgram4j.node.module;
