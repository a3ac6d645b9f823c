// flags: --permission

// The main script may be read, what it requires and imports may not.
const { createRequire } = require('module');

function attempt(name, call) {
  try {
    console.log(name, call());
  } catch ({ name: kind, code, permission, resource }) {
    console.log(name, kind, code, permission, resource?.replace(__dirname, '.'));
  }
}

console.log(process.permission.has('fs.read', __filename));
console.log(process.permission.has('fs.read', __dirname));
attempt('built in', () => typeof require('path').join);
attempt('beside it', () => require('./files.js'));
attempt('absolute', () => require('/etc/passwd'));
attempt('by createRequire', () => createRequire('/etc/')('./passwd'));
attempt('a package', () => require('no-such-package'));

import('./files.js').catch((error) => {
  attempt('import', () => { throw error; });
  return import('file:///etc/passwd');
}).catch((error) => {
  attempt('import of a url', () => { throw error; });
});
