// Each function of fs that takes a path, by each of its faces: refused with ERR_ACCESS_DENIED. One
// that is not in these lists is an opening, too: whoever adds it says here what it takes.
const fs = require('fs');
const other = `${folder}/other`;
const nothing = () => {};
const onePath = {
  access: [], appendFile: ['x'], chmod: [0o777], chown: [0, 0], lchown: [0, 0], lstat: [],
  lutimes: [1, 1], mkdir: [], mkdtemp: [], open: [], opendir: [], readdir: [], readFile: [],
  readlink: [], realpath: [], rm: [{ force: true }], rmdir: [], stat: [], statfs: [],
  truncate: [], unlink: [], utimes: [1, 1], writeFile: ['x'], copyFile: [other], cp: [other],
  link: [other], rename: [other], symlink: [other],
};
// With one face, or answers of their own.
const single = {
  mkdtempDisposableSync: [], openAsBlobSync: [], watch: [], createReadStream: [],
  createWriteStream: [], openAsBlob: [], watchFile: [nothing], exists: [], existsSync: [],
  glob: [], globSync: [], mkdtempDisposable: [],
};
const onDescriptors =
  /^(close|fchmod|fchown|fdatasync|fstat|fsync|ftruncate|futimes|readv?|writev?)(Sync)?$/;
const noPath = new Set(['lchmod', 'lchmodSync', 'unwatchFile', 'Dirent', 'Stats', 'ReadStream',
  'WriteStream', 'FileReadStream', 'FileWriteStream', 'Utf8Stream', '_toUnixTimestamp', 'Dir']);

const refused = (name, error) =>
  console.log(`${error?.code === 'ERR_ACCESS_DENIED' ? '' : 'OPEN '}${name}: ${code(error)}`);
const unrefused = (name, got) => console.log(`OPEN ${name}: ${shown(got)}`);
function now(name, call) {
  try {
    unrefused(name, call());
  } catch (error) {
    refused(name, error);
  }
}

for (const place of [secretFile, `${folder}/new`, `${folder}/../secret.txt`]) {
  for (const [name, rest] of Object.entries(onePath)) {
    now(`${name}Sync`, () => fs[`${name}Sync`](place, ...rest));
    try {
      fs[name](place, ...rest, (error, got) =>
        (error ? refused(name, error) : unrefused(name, got)));
    } catch (error) {
      refused(name, error);
    }
    fs.promises[name](place, ...rest).then(
      (got) => unrefused(`promises.${name}`, got),
      (error) => refused(`promises.${name}`, error));
  }
  now('realpathSync.native', () => fs.realpathSync.native(place));
  now('mkdtempDisposableSync', () => fs.mkdtempDisposableSync(place));
  now('watch', () => fs.watch(place));
  for (const stream of [() => fs.createReadStream(place), () => fs.createWriteStream(place)]) {
    try {
      stream().on('error', (error) => refused('stream', error))
        .on('open', (fd) => unrefused('stream', fd));
    } catch (error) {
      refused('stream', error);
    }
  }
  now('existsSync', () => fs.existsSync(place));
  Promise.try(() => fs.exists(place, (is) => is && unrefused('exists', is))).catch(
    (error) => refused('exists', error));
  Promise.try(fs.openAsBlob, place).then((blob) => blob.text()).then(
    (got) => unrefused('openAsBlob', got), (error) => refused('openAsBlob', error));
  now('openAsBlobSync', () => fs.openAsBlobSync(place));
  Promise.try(() => fs.promises.watch(place).next()).then(
    (got) => unrefused('promises.watch', got), (error) => refused('promises.watch', error));
  fs.promises.mkdtempDisposable(place).then(
    (got) => unrefused('mkdtempDisposable', got), (error) => refused('mkdtempDisposable', error));
}
attempt('glob', () => (fs.globSync('*', { cwd: folder }).length > 0 ? 'OPEN' : 'nothing'));

const known = (name) => name in onePath || name.replace(/Sync$/, '') in onePath ||
  name in single || onDescriptors.test(name) || noPath.has(name);
for (const name of Object.keys(fs)) {
  if (typeof fs[name] === 'function' && !known(name)) unrefused(name, 'not in these lists');
}
for (const name of Object.keys(fs.promises)) {
  if (typeof fs.promises[name] === 'function' && !known(name)) unrefused(name, 'a promise');
}
process.on('exit', () => console.log('done'));
