'use strict';

// What packages look up of the versions: whether a part is there, and its number.

const { versions, version, release } = process;
console.log(versions.node, version === `v${versions.node}`, release.name, versions.modules);
for (const part of ['ares', 'brotli', 'icu', 'llhttp', 'openssl', 'undici', 'unicode', 'uv']) {
  console.log(part, versions[part]);
}
console.log(versions.zlib.split('.').slice(0, 3).join('.'),
  versions.none, versions.bun, versions.electron);
