'use strict';
// Directories, links, permissions.
const fs = require('fs');
const { pathToFileURL } = require('url');

const folder = fs.mkdtempSync(`${process.env.TMPDIR ?? '/tmp'}/fs-`);
process.chdir(folder);
process.umask(0o022);

console.log(fs.mkdirSync('q/w/e', { recursive: true }), fs.mkdirSync('q', { recursive: true }));
fs.writeFileSync('q/w/e/file', 'x');
fs.writeFileSync(Buffer.from('bytes'), 'b');
fs.writeFileSync(pathToFileURL(`${folder}/url`), 'u', { mode: 0o777 });
fs.symlinkSync('q/w', 'link');
fs.linkSync('bytes', 'hard');
console.log(fs.readlinkSync('link'), fs.realpathSync('link') === fs.realpathSync('q/w'));
console.log(fs.lstatSync('link').isSymbolicLink(), fs.statSync('link').isDirectory());
console.log(fs.statSync('hard').nlink, fs.statSync('url').mode.toString(8));
console.log(fs.readdirSync('.'), fs.readdirSync('link/', 'buffer'));
console.log(fs.readdirSync('.', { recursive: true }));
for (const entry of fs.readdirSync('q', { withFileTypes: true, recursive: true })) {
  console.log(entry.name, entry.parentPath, entry.isFile(), entry.isDirectory());
}
fs.chmodSync('hard', 0o4755);
fs.utimesSync('hard', new Date(1000), 2);
const stats = fs.statSync('hard');
console.log(stats.mode.toString(8), stats.atime, stats.mtimeMs, stats.size);
fs.mkdirSync('m', 0o777);
console.log(fs.statSync('m').mode.toString(8));
fs.renameSync('hard', 'm/moved');
fs.copyFileSync('m/moved', 'copy');
console.log(fs.readFileSync('copy', 'utf8'), fs.statSync('copy').mode.toString(8));
fs.truncateSync('copy');
console.log(fs.statSync('copy').size, fs.existsSync('hard'), fs.existsSync('m/moved'));
fs.mkdirSync('empty/');
fs.rmdirSync('empty/');
fs.rmSync('link');
fs.rmSync('q', { recursive: true });
console.log(fs.readdirSync('.'));

process.chdir('/');
fs.rmSync(folder, { recursive: true });
console.log(fs.existsSync(folder));
