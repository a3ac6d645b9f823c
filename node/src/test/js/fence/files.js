const fs = require('fs');
const { pathToFileURL } = require('url');
const relative = require('path').relative(process.cwd(), secretFile);
const spellings = [
  secretFile, Buffer.from(secretFile), pathToFileURL(secretFile), relative, `/.${secretFile}`,
  `//${secretFile}`, `${folder}/../${require('path').basename(secretFile)}`,
  `/proc/self/root${secretFile}`, `/proc/self/cwd/${relative}`, `/proc/1/root${secretFile}`,
  `/proc/thread-self/root${secretFile}`, `/dev/../${secretFile}`, `${__filename}/../${secretFile}`,
  new URL(`file://localhost${secretFile}`),
  new URL(pathToFileURL(secretFile).href.replace('s', '%73')),
  { toString: () => secretFile }, [secretFile], new String(secretFile),
];
spellings.forEach((path, i) => {
  attempt(`read ${i}`, () => fs.readFileSync(path, 'utf8'));
  attempt(`open ${i}`, () => fs.readFileSync(fs.openSync(path), 'utf8'));
  attempt(`stat ${i}`, () => fs.statSync(path).size);
  attempt(`exists ${i}`, () => fs.existsSync(path) && 'OPEN');
  later(`promise ${i}`, (async () => fs.promises.readFile(path, 'utf8'))());
});
let turn = 0;
const changing = { toString: () => (turn++ === 0 ? __filename : secretFile) };
attempt('a path that changes', () => fs.readFileSync(changing, 'utf8'));
const bytes = new Uint8Array(Buffer.from(secretFile));
attempt('bytes', () => fs.readFileSync(bytes, 'utf8'));
for (const path of ['/etc/passwd', '/etc/hostname', '/proc/self/environ', '/proc/self/cmdline',
  '/proc/self/maps', '/proc/self/mem', '/proc/self/fd/0', '/dev/mem', '/dev/zero', '/dev/stdin',
  '/proc/1/environ', '/proc/self/task/self/environ', '/', '.', '..', '~']) {
  never(`read ${path}`, () => fs.readFileSync(path).length || undefined);
  never(`list ${path}`, () => fs.readdirSync(path).length);
  never(`link ${path}`, () => fs.readlinkSync(path));
}
for (let fd = 3; fd < 64; fd++) {
  never(`descriptor ${fd}`, () => fs.readSync(fd, Buffer.alloc(8)));
  never(`descriptor ${fd} written`, () => fs.writeSync(fd, 'x'));
  never(`descriptor ${fd} closed`, () => fs.closeSync(fd) ?? true);
}
const target = `${folder}/made`;
attempt('write', () => fs.writeFileSync(target, 'x'));
attempt('append', () => fs.appendFileSync(target, 'x'));
attempt('mkdir', () => fs.mkdirSync(target));
attempt('mkdtemp', () => fs.mkdtempSync(target));
attempt('copy', () => fs.copyFileSync(__filename, target));
attempt('cp', () => fs.cpSync(__filename, target));
attempt('copy of the secret', () => fs.copyFileSync(secretFile, `${__dirname}/x`));
attempt('link', () => fs.linkSync(secretFile, `${__dirname}/x`));
attempt('symlink', () => fs.symlinkSync(secretFile, `${__dirname}/x`));
attempt('rename', () => fs.renameSync(secretFile, `${__dirname}/x`));
attempt('over itself', () => fs.renameSync(secretFile, __filename));
attempt('own script', () => fs.writeFileSync(__filename, 'x'));
attempt('rm', () => fs.rmSync(folder, { recursive: true, force: true }));
attempt('rmdir', () => fs.rmdirSync(folder));
attempt('unlink', () => fs.unlinkSync(secretFile));
attempt('chmod', () => fs.chmodSync(secretFile, 0o777));
attempt('truncate', () => fs.truncateSync(secretFile));
attempt('utimes', () => fs.utimesSync(secretFile, 1, 1));
attempt('watch', () => fs.watch(folder).close());
attempt('watchFile', () => {
  fs.watchFile(secretFile, () => {});
  fs.unwatchFile(secretFile);
});
attempt('opendir', () => fs.opendirSync(folder).readSync());
attempt('glob', () => fs.globSync(`${folder}/*`).length);
attempt('blob', () => later('blob', fs.openAsBlob(secretFile).then((blob) => blob.text())));
attempt('stream', () => fs.createReadStream(secretFile).on('error', () => {})
  .on('data', (data) => console.log(`${data}`)));
attempt('write stream', () => fs.createWriteStream(target).on('error', () => {}).end('x'));
setImmediate(() => console.log('done'));
