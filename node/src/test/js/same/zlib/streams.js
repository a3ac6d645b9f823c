'use strict';

// Streams that compress: flushed, changed on the way, closed; callbacks, promises, the web's.

const { Readable } = require('stream');
const { pipeline } = require('stream/promises');
const { promisify } = require('util');
const zlib = require('zlib');

async function main() {
  const gzip = zlib.createGzip();
  const out = [];
  gzip.on('data', (chunk) => out.push(chunk));
  const closed = new Promise((resolve) => gzip.on('close', resolve));
  gzip.write('a');
  await new Promise((resolve) => gzip.flush(resolve));
  console.log('flushed', Buffer.concat(out).length > 10);
  await new Promise((resolve) => gzip.params(1, 0, resolve));
  gzip.end('b');
  await closed;
  console.log(zlib.gunzipSync(Buffer.concat(out)).toString(), gzip.bytesWritten);

  for (const [make, bytes] of [['createGunzip', Buffer.from('not gzip')],
    ['createInflate', zlib.deflateSync('some text').subarray(0, 10)]]) {
    const stream = zlib[make]();
    const done = new Promise((resolve) => stream.on('close', resolve));
    stream.on('error', (error) => console.log(error.code, error.errno, error.message));
    stream.resume();
    stream.end(bytes);
    await done;
  }

  const packed = await promisify(zlib.gzip)('callback');
  console.log((await promisify(zlib.unzip)(packed)).toString());
  await promisify(zlib.inflate)('zz').catch((error) => console.log(error.code));
  const deflate = zlib.createDeflate();
  await new Promise((resolve) => deflate.close(resolve));
  console.log(deflate.destroyed);

  await pipeline(Readable.from(['x'.repeat(100000)]), zlib.createDeflateRaw(),
    zlib.createInflateRaw(), async (source) => {
      let length = 0;
      for await (const chunk of source) length += chunk.length;
      console.log(length);
    });

  const compression = new CompressionStream('gzip');
  const writer = compression.writable.getWriter();
  writer.write(Buffer.from('web'));
  writer.close();
  const chunks = await Array.fromAsync(compression.readable);
  console.log(zlib.gunzipSync(Buffer.concat(chunks)).toString());
  const bad = new DecompressionStream('deflate');
  const into = bad.writable.getWriter();
  into.write(Buffer.from('bad')).catch(() => {});
  await Array.fromAsync(bad.readable).catch((error) => console.log(error.name, error.code));
  try {
    new CompressionStream('x');
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

main();
