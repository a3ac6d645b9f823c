'use strict';

// Trees of files: copied, listed through an open directory, searched by patterns, watched.

const fs = require('fs');
const os = require('os');
const path = require('path');
const { text } = require('stream/consumers');

const home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'trees-')));
process.chdir(home);
process.on('exit', () => fs.rmSync(home, { recursive: true }));

function say(action) {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

fs.mkdirSync('a/b', { recursive: true });
fs.writeFileSync('a/x', '1');
fs.writeFileSync('a/b/y', '2');
fs.symlinkSync('x', 'a/l');

fs.cpSync('a', 'c', { recursive: true });
console.log(fs.readdirSync('c', { recursive: true }), path.relative(home, fs.readlinkSync('c/l')));
for (const [src, dest, options] of [['a/x', 'c/x', { errorOnExist: true, force: false }],
  ['zz', 'c'], ['a', 'c', 1], ['a', 'c', { filter: 1 }], ['a', 'c', { force: 1 }],
  ['a', 'c', { dereference: true, verbatimSymlinks: true }],
  ['a', 'd', { recursive: true, filter: async () => true }]]) {
  say(() => fs.cpSync(src, dest, options));
}
for (const [src, dest, options] of [['a', 'e'], ['a/x', 'a/x'], ['a', 'c/x', { recursive: true }],
  ['a/x', 'c/b']]) {
  try {
    fs.cpSync(src, dest, options);
  } catch ({ code }) {
    console.log(code);
  }
}

const folder = fs.opendirSync('a');
const names = [];
for (let entry; (entry = folder.readSync()) !== null;) {
  names.push(`${entry.name} ${entry.isDirectory()} ${entry.parentPath}`);
}
folder.closeSync();
console.log(folder.path, names.sort());
say(() => folder.readSync());
say(() => fs.opendirSync('nope'));
say(() => fs.opendirSync('a', { bufferSize: 0 }));

for (const [pattern, options] of [['**/*'], [['a/*', 'c/?']],
  ['**/y', { exclude: (p) => p === 'c' }], ['*', { cwd: 'a' }], ['**', { exclude: ['c/**'] }],
  ['./a/../a/*'], ['a/'], ['a/**'],
  ['{a,c}/[xy]'], ['nope/*']]) {
  console.log(fs.globSync(pattern, options).sort());
}
say(() => fs.globSync(1));
say(() => fs.globSync('*', { exclude: 1 }));
console.log(Object.keys(fs.statfsSync('.')), typeof fs.statfsSync('.', { bigint: true }).blocks);
fs.lutimesSync('a/l', 1, 2);
console.log(fs.lstatSync('a/l').mtimeMs, fs.statSync('a/l').mtimeMs !== 2000, fs.lchmod);

async function handles() {
  const handle = await fs.promises.open('big', 'w+');
  console.log(await handle.writev([Buffer.from('ab'), Buffer.from('c\nd')]));
  console.log((await handle.readv([Buffer.alloc(2), Buffer.alloc(9)], 0)).bytesRead);
  await handle.writeFile(['x', '\n', 'y']);
  await handle.close();
  await handle.stat().catch((error) => console.log(error.code, error.message, error.syscall));
  await fs.promises.writeFile('it', (async function*() {
    yield 'p';
    yield Buffer.from('q');
  })());
  await fs.promises.appendFile('it', 'r');
  console.log(fs.readFileSync('it', 'utf8'));
  await fs.promises.writeFile('it2', {}).catch((error) => console.log(error.message));
  const open = await fs.promises.open('it');
  console.log(await text(open.createReadStream({ start: 1 })), open.fd);
  const temporary = await fs.promises.mkdtempDisposable('tmp-');
  await temporary.remove();
  console.log(fs.existsSync(temporary.path));
  await fs.promises.lchmod('a', 1).catch((error) => console.log(error.code, error.message));
  const found = await Array.fromAsync(fs.promises.glob('a/*'));
  console.log(found.sort());
  const blob = await fs.openAsBlob('a/x', { type: 't/x' });
  console.log(blob, await blob.text());
}

async function watching() {
  const aborting = new AbortController();
  const watcher = fs.promises.watch('.', { signal: aborting.signal });
  const first = watcher.next();
  setImmediate(() => fs.mkdirSync('new'));
  console.log((await first).value);
  aborting.abort();
  await watcher.next().catch((error) => console.log(error.name, error.code));
}

handles().then(watching);
