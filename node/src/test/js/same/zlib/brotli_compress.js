'use strict';

// Brotli's compression: what comes out is read back, and what cannot be asked for is refused.

const zlib = require('zlib');
const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY } = zlib.constants;

const refused = (options) => {
  try {
    zlib.createBrotliCompress(options);
    console.log('taken');
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
};

refused({ params: { 99: 1 } });
refused({ params: { a: 1 } });
refused({ params: { 1: 'x' } });
refused({ flush: 99 });
refused({ params: 1 });

const text = Buffer.from('words that come again, and again words; '.repeat(5000));
for (const quality of [0, 1, 5, 11]) {
  for (const window of [16, 22, 24]) {
    const packed = zlib.brotliCompressSync(text, { params: {
      [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_LGWIN]: window,
    } });
    console.log(quality, window, packed.length < 2000,
      zlib.brotliDecompressSync(packed).equals(text));
  }
}
console.log(zlib.brotliCompressSync('').length, zlib.brotliCompressSync('a').length);

const stream = zlib.createBrotliCompress();
const parts = [];
stream.on('data', (part) => parts.push(part));
stream.write('abc');
stream.flush(() => {
  console.log('flushed', parts.length > 0);
  stream.end('def');
});
stream.on('end', () => {
  console.log(`${zlib.brotliDecompressSync(Buffer.concat(parts))}`, stream.bytesWritten);
  zlib.brotliCompress(text, (error, packed) => {
    zlib.brotliDecompress(packed, (none, back) => {
      console.log(error, none, back.equals(text));
      web();
    });
  });
});

async function web() {
  const compression = new CompressionStream('brotli');
  const writer = compression.writable.getWriter();
  writer.write(Buffer.from('of the web'));
  writer.close();
  const read = [];
  for await (const part of compression.readable.pipeThrough(new DecompressionStream('brotli'))) {
    read.push(Buffer.from(part));
  }
  console.log(`${Buffer.concat(read)}`);
}
