// flags: --permission

// What fs says of files nobody granted: at once, to a callback, to a promise.
const fs = require('fs');

function attempt(name, call) {
  try {
    console.log(name, call());
  } catch ({ name: kind, code, message, permission, resource, ...more }) {
    console.log(name, kind, code, message, [permission, resource], more);
  }
}

const { path } = { path: '/etc/passwd' };
attempt('readFile', () => fs.readFileSync(path, 'utf8'));
attempt('a buffer', () => fs.readFileSync(Buffer.from(path)));
attempt('a url', () => fs.readFileSync(new URL(`file://${path}`)));
attempt('relative', () => fs.readFileSync('nothing here'));
attempt('open', () => fs.openSync(path));
attempt('open for both', () => fs.openSync(path, 'r+'));
attempt('exists', () => fs.existsSync(path));
attempt('stat', () => fs.statSync(path));
attempt('stat of nothing', () => fs.statSync('/nowhere', { throwIfNoEntry: false }));
attempt('access', () => fs.accessSync(path));
attempt('readdir', () => fs.readdirSync('/etc'));
attempt('native realpath', () => fs.realpathSync.native('/etc'));
attempt('readlink', () => fs.readlinkSync('/proc/self/exe'));
attempt('writeFile', () => fs.writeFileSync('/tmp/new', 'text'));
attempt('appendFile', () => fs.appendFileSync('/tmp/new', 'text'));
attempt('mkdir', () => fs.mkdirSync('/tmp/new'));
attempt('mkdir -p', () => fs.mkdirSync('/tmp/new/newer', { recursive: true }));
attempt('mkdtemp', () => fs.mkdtempSync('/tmp/new'));
attempt('rename', () => fs.renameSync('/tmp/a', '/tmp/b'));
attempt('copyFile', () => fs.copyFileSync('/tmp/a', '/tmp/b'));
attempt('link', () => fs.linkSync('/tmp/a', '/tmp/b'));
attempt('symlink', () => fs.symlinkSync('/tmp/a', '/tmp/b'));
attempt('unlink', () => fs.unlinkSync('/tmp/a'));
attempt('rmdir', () => fs.rmdirSync('/tmp/a'));
attempt('chmod', () => fs.chmodSync('/tmp/a', 0o600));
attempt('chown', () => fs.chownSync('/tmp/a', 0, 0));
attempt('lchown', () => fs.lchownSync('/tmp/a', 0, 0));
attempt('utimes', () => fs.utimesSync('/tmp/a', 0, 0));
attempt('truncate', () => fs.truncateSync('/tmp/a', 0));
attempt('fchmod', () => fs.fchmodSync(1, 0o600));
attempt('fchown', () => fs.fchownSync(1, 0, 0));
attempt('futimes', () => fs.futimesSync(1, 0, 0));
attempt('fsync', () => fs.fsyncSync(1));
attempt('fstat', () => typeof fs.fstatSync(1).mode);
attempt('chdir', () => process.chdir('/etc'));

const told = (name) => ({ code, permission, resource }) =>
  console.log(name, code, permission, resource);
fs.readFile(path, (error) => {
  told('callback')(error);
  fs.exists(path, (there) => {
    console.log('exists', there);
    fs.promises.readFile(path).catch(told('promise'));
  });
});
