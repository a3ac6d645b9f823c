'use strict';

// Streams from files and to them: events, spans, what is wrong with options.

const fs = require('fs');
const os = require('os');
const path = require('path');
const { finished } = require('stream/promises');
const { text } = require('stream/consumers');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'streams-'));
const file = path.join(folder, 'a');

function report(stream, name) {
  for (const event of ['open', 'ready', 'data', 'end', 'finish', 'close']) {
    stream.on(event, (value) => console.log(name, event, typeof value));
  }
  return stream;
}

function say(...actions) {
  for (const action of actions) {
    try {
      console.log(action());
    } catch (error) {
      console.log(error.name, error.code, error.message);
    }
  }
}

async function main() {
  const out = report(fs.createWriteStream(file), 'out');
  out.write('0123');
  out.write(Buffer.from('4567'));
  out.end('89');
  await finished(out);
  console.log(out.bytesWritten, out.path === file, out.fd, out.pending, out.closed);

  const source = report(fs.createReadStream(file), 'in');
  await finished(source);
  console.log(source.bytesRead, source.fd);
  console.log(await text(fs.createReadStream(file, { start: 2, end: 5 })));
  console.log(await text(fs.createReadStream(file, { start: 8, encoding: 'hex' })));
  console.log(await text(fs.createReadStream(file, 'base64')));
  const small = [];
  for await (const chunk of fs.createReadStream(file, { highWaterMark: 4 })) {
    small.push(chunk.toString());
  }
  console.log(small);

  const fd = fs.openSync(file, 'r+');
  const patch = fs.createWriteStream(null, { fd, start: 3, autoClose: false });
  patch.end('xyz');
  await finished(patch);
  console.log(fs.readFileSync(file, 'latin1'), patch.fd === fd);
  fs.closeSync(fd);
  const more = fs.createWriteStream(file, { flags: 'a' });
  more.end('+');
  await finished(more);
  console.log(fs.readFileSync(file, 'latin1'));

  const missing = fs.createReadStream(path.join(folder, 'none'));
  await finished(missing).catch((error) => console.log(error.code, error.syscall));
  const nowhere = new fs.WriteStream(path.join(folder, 'none', 'b'));
  await finished(nowhere).catch((error) => console.log(error.code, error.syscall));
  const aborted = fs.createReadStream(file, { signal: AbortSignal.abort() });
  await finished(aborted).catch((error) => console.log(error.code, error.message));

  for (const options of [{ start: 'x' }, { start: -1 }, { start: 2, end: 1 }, { start: 1.5 },
    { encoding: 'zz' }, { fd: 'a' }, { fs: {} }, { highWaterMark: -1 }, { signal: 1 }]) {
    say(() => fs.createReadStream(file, options));
    if (options.end === undefined) say(() => fs.createWriteStream(file, options));
  }
  say(() => fs.createReadStream(), () => fs.createReadStream(1), () => fs.createReadStream(file, 1),
    () => fs.createWriteStream(file, { flush: 1 }));
  fs.rmSync(folder, { recursive: true });
}

main();
