'use strict';

// The forms of fs.read, and what is checked of positions.

const fs = require('fs');
const os = require('os');
const path = require('path');

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'reading-'));
const file = path.join(home, 'file');
fs.writeFileSync(file, 'abcdef');
const fd = fs.openSync(file);
const read = (...values) => new Promise((resolve) => {
  fs.read(fd, ...values, (error, count, buffer) => {
    resolve(error ? error.code : [count, buffer.length, buffer.toString('latin1', 0, count)]);
  });
});
const code = (call) => {
  try {
    return call();
  } catch (error) {
    return [error.code, error.message.slice(0, 130)];
  }
};

async function main() {
  const at = { position: 0 };
  console.log(await read(at), await read(null), await read(Buffer.alloc(3), at));
  console.log(await read(Buffer.alloc(3), null), await read(Buffer.alloc(4), 1, 2, 3n));
  console.log(await read({ buffer: Buffer.alloc(4), offset: 2, length: 1, position: 5 }));
  const none = () => {};
  console.log(code(() => fs.read(fd, { buffer: null }, none)));
  console.log(code(() => fs.read(fd, 4, 0, 'utf-8', none)));
  console.log(code(() => fs.readSync(fd, { buffer: null })));
  const one = Buffer.alloc(1);
  for (const position of [-1n, -1, 2n, 3, null, -2, -2n, 1.5, '1', 2n ** 63n, 2n ** 63n - 1n]) {
    console.log(position, code(() => fs.readSync(fd, one, 0, 1, position)));
  }
  const handle = await fs.promises.open(file);
  console.log((await handle.read()).bytesRead, (await handle.read(at)).bytesRead);
  console.log((await handle.read({ buffer: one, position: 1n })).buffer.toString());
  console.log((await handle.read(one, 0, 1, 2)).buffer.toString());
  await handle.close();

  const stream = fs.createReadStream(file, { __proto__: { start: 1, end: 3 } });
  console.log(stream.start, stream.end);
  for await (const chunk of stream) console.log(chunk.toString());

  const kept = fs.createReadStream(null, { fd: 13337, autoClose: false });
  kept.on('data', () => {});
  await new Promise((resolve) => {
    kept.on('error', (error) => {
      console.log(error.code);
      setImmediate(resolve);
    });
  });
  console.log(kept.closed, kept.destroyed, kept.fd);

  fs.mkdirSync(path.join(home, 'folder'));
  fs.rmSync(file);
  fs.mkdirSync(path.join(home, 'other'));
  fs.writeFileSync(path.join(home, 'other', 'deep'), '');
  fs.symlinkSync(path.join(home, 'other'), path.join(home, 'folder', 'link'));
  const within = path.join(home, 'folder');
  console.log(fs.readdirSync(within, { recursive: true }));
  console.log(fs.readdirSync(within, { recursive: true, withFileTypes: true })
    .map(({ name, parentPath }) => [name, parentPath.replace(home, '')]));
}

main().finally(() => fs.rmSync(home, { recursive: true }));
