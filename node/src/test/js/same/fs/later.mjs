// Callbacks and promises.
import fs from 'node:fs';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const folder = await mkdtemp(`${process.env.TMPDIR ?? '/tmp'}/fs-`);
process.chdir(folder);
const { promises } = fs;

for (const step of [
  () => readFile('n'), () => promises.stat('n'), () => promises.access('n'),
  () => promises.rename('n', 'm'), () => readFile(3), () => rm('.'), () => open('n'),
  () => readFile('n', { signal: AbortSignal.abort() }),
]) {
  await step().then(console.log, (error) => console.log(error.name, error.code, error.message));
}

const file = await open('file', 'w+');
console.log(await file.write('hello'), await file.read(Buffer.alloc(3), 0, 3, 1));
console.log((await file.stat()).size, await file.readFile('utf8'));
await file.truncate(2);
console.log((await file.stat()).size);
await file.appendFile('more');
await file.close();
console.log(file.fd);
await file.stat().catch(({ code, message }) => console.log(code, message));

await writeFile('w', 'data');
await promises.appendFile('w', 'more');
console.log(await readFile('w', 'utf8'), await promises.mkdir('1/2/3', { recursive: true }));
console.log(await promises.readdir('.', { recursive: true }));

const call = (fn, ...values) => new Promise((resolve) => {
  fn(...values, (...answer) => resolve(console.log(fn.name, answer)));
});
await call(fs.readFile, 'n');
await call(fs.readFile, 'w');
await call(fs.readFile, 'w', 'latin1');
await call(fs.exists, 'w');
await call(fs.exists, 'n');
await call(fs.mkdir, 'made');
await call(fs.writeFile, 'w', 'new', { flag: 'wx' });
await call(fs.unlink, 'w');
const fd = fs.openSync('file');
await call(fs.read, fd, Buffer.alloc(4), 0, 4, 0);
await call(fs.readv, fd, [Buffer.alloc(1), Buffer.alloc(2)], 0);
console.log(await promisify(fs.read)(fd, Buffer.alloc(4), 0, 4, 0), await promisify(fs.exists)('n'));
await call(fs.close, fd);

let order = '';
const asked = new Promise((resolve) => {
  fs.stat('file', () => resolve(order += 'stat'));
});
process.nextTick(() => { order += 'tick '; });
await asked;
console.log(order);

process.chdir('/');
await rm(folder, { recursive: true });
console.log(fs.existsSync(folder));
