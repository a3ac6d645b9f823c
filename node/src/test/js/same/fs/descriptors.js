'use strict';
// Open files: reading, writing, positions, lengths, and what is left of a file without a name.
const fs = require('fs');

const folder = fs.mkdtempSync(`${process.env.TMPDIR ?? '/tmp'}/fs-`);
process.chdir(folder);

fs.writeFileSync('io', 'hello world');
const fd = fs.openSync('io', 'r+');
const five = Buffer.alloc(5);
console.log(fs.readSync(fd, five), `${five}`, fs.readSync(fd, five, 0, 5, 6), `${five}`);
console.log(fs.writeSync(fd, 'XY', 0), fs.writeSync(fd, Buffer.from('zz'), 0, 2, 9));
console.log(fs.readFileSync('io', 'utf8'), fs.fstatSync(fd).size);
fs.ftruncateSync(fd, 20);
console.log(fs.fstatSync(fd).size);
fs.ftruncateSync(fd, 4);
fs.fsyncSync(fd);
fs.fdatasyncSync(fd);
fs.fchmodSync(fd, 0o640);
fs.futimesSync(fd, 100, 200.5);
const stats = fs.fstatSync(fd);
console.log(stats.size, (stats.mode & 0o7777).toString(8), stats.atimeMs, stats.mtime);
console.log(stats.isFile(), stats.isDirectory(), stats.isSymbolicLink());
console.log(fs.fstatSync(fd, { bigint: true }).mtimeNs);
fs.unlinkSync('io');
console.log(fs.fstatSync(fd).nlink, fs.existsSync('io'));
fs.closeSync(fd);

const appended = fs.openSync('ap', 'a+');
fs.writeSync(appended, 'abc');
fs.writeSync(appended, 'def', 0);
const six = Buffer.alloc(6);
fs.readSync(appended, six, 0, 6, 0);
fs.closeSync(appended);
fs.appendFileSync('ap', 'ghi');
console.log(`${six}`, fs.readFileSync('ap', 'latin1'));

const vector = fs.openSync('v', 'w+');
const [three, four] = [Buffer.alloc(3), Buffer.alloc(4)];
console.log(fs.writevSync(vector, [Buffer.from('ab'), Buffer.from('cde')]));
console.log(fs.readvSync(vector, [three, four], 0), three, four);

for (const step of [
  () => fs.readSync(vector, three, 0, 9),
  () => fs.readSync(vector, three, 4),
  () => fs.readSync(vector, Buffer.alloc(0), 0, 1),
  () => fs.readSync(fs.openSync('w', 'w'), three),
  () => fs.writeSync(fs.openSync('v'), 'x'),
  () => fs.writeSync(vector, {}),
  () => fs.readSync(vector, three, 0, 1, 'a'),
]) {
  try {
    console.log(step());
  } catch (error) {
    console.log(error.code, error.message);
  }
}
fs.closeSync(vector);

process.chdir('/');
fs.rmSync(folder, { recursive: true });
