/// Finding, loading and linking JavaScript modules the way Node does.
///
/// In come specifiers with the file that asks; out go real paths, `file:` URLs and source text.
/// `PackageResolver` finds, `EsmLoader` and `EsmFileSystem` serve the engine's `import`,
/// `BuiltinModules` holds what ships in the jar, `ModuleLoader` is the door to all of it; `require`
/// is `internal/modules/cjs.js` over that door.
/// *Units/shape:* paths are absolute, `/`-separated; URLs are WHATWG hrefs.
/// *Thread:* the runtime's main thread. Next: `ModulesBinding` in `dgram4j.node.binding`.
package dgram4j.node.module;
