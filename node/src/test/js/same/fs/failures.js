'use strict';
// What each operation says when it fails: text, code, number, call, paths.
const fs = require('fs');

const folder = fs.mkdtempSync(`${process.env.TMPDIR ?? '/tmp'}/fs-`);
process.chdir(folder);
fs.writeFileSync('f', 'abc');
fs.mkdirSync('d/e', { recursive: true });
fs.mkdirSync('q');
fs.writeFileSync('d/e/g', 'x');
fs.symlinkSync('loop', 'loop');
fs.symlinkSync('gone', 'dangling');

const real = fs.realpathSync(folder);
const hide = (text) => text.replaceAll(real, '{folder}');

function show(what, step) {
  try {
    console.log(what, step());
  } catch (error) {
    console.log(what, error.name, hide(error.message), hide(JSON.stringify({ ...error })));
  }
}

show('access', () => fs.accessSync('n'));
show('access x', () => fs.accessSync('f', fs.constants.X_OK));
show('append', () => fs.appendFileSync('n/x', 'x'));
show('chmod', () => fs.chmodSync('n', 0o600));
show('chown', () => fs.chownSync('n', 0, 0));
show('close', () => fs.closeSync(999));
show('copy', () => fs.copyFileSync('n', 'z'));
show('copy directory', () => fs.copyFileSync('d', 'z'));
show('copy onto directory', () => fs.copyFileSync('f', 'd'));
show('copy exclusive', () => fs.copyFileSync('f', 'f', fs.constants.COPYFILE_EXCL));
show('fstat', () => fs.fstatSync(999));
show('link', () => fs.linkSync('n', 'f'));
show('mkdir', () => fs.mkdirSync('d'));
show('mkdir below nothing', () => fs.mkdirSync('n/w'));
show('mkdir all, a file', () => fs.mkdirSync('f', { recursive: true }));
show('mkdir all, below a file', () => fs.mkdirSync('f/x/y', { recursive: true }));
show('mkdtemp', () => fs.mkdtempSync('n/x'));
show('open', () => fs.openSync('n'));
show('open exclusively', () => fs.openSync('f', 'wx'));
show('open a directory', () => fs.openSync('d', 'w'));
show('open below a file', () => fs.openSync('f/x'));
show('read a directory', () => fs.readFileSync('d'));
show('readdir', () => fs.readdirSync('n'));
show('readdir of a file', () => fs.readdirSync('f'));
show('readlink', () => fs.readlinkSync('f'));
show('realpath', () => fs.realpathSync('n/x'));
show('realpath native', () => fs.realpathSync.native('n/x'));
show('realpath loop', () => fs.realpathSync('loop'));
show('realpath dangling', () => fs.realpathSync('dangling'));
show('realpath below a file', () => fs.realpathSync('f/x'));
show('rename', () => fs.renameSync('n', 'm'));
show('rename onto a full directory', () => fs.renameSync('q', 'd'));
show('rm', () => fs.rmSync('n'));
show('rm directory', () => fs.rmSync('d'));
show('rm below a file', () => fs.rmSync('f/x', { recursive: true }));
show('rmdir of a file', () => fs.rmdirSync('f'));
show('rmdir of a full one', () => fs.rmdirSync('d'));
show('stat', () => fs.statSync('n'));
show('stat nothing', () => fs.statSync(''));
show('stat file/', () => fs.statSync('f/'));
show('stat loop', () => fs.statSync('loop'));
show('symlink', () => fs.symlinkSync('n', 'f'));
show('truncate', () => fs.truncateSync('n'));
show('unlink a directory', () => fs.unlinkSync('d'));
show('utimes', () => fs.utimesSync('n', 1, 1));
show('write a directory', () => fs.writeFileSync('d', 'x'));

process.chdir('/');
fs.rmSync(folder, { recursive: true });
console.log(fs.existsSync(folder));
