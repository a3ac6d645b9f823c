// A stream that is ended once all it was given has been taken, as the reader of a file ends it.
'use strict';

const zlib = require('zlib');

const kinds = [
  ['gzip', zlib.createGzip, zlib.gunzipSync], ['deflate', zlib.createDeflate, zlib.inflateSync],
  ['deflateRaw', zlib.createDeflateRaw, zlib.inflateRawSync],
  ['brotli', zlib.createBrotliCompress, zlib.brotliDecompressSync],
  ['zstd', zlib.createZstdCompress, zlib.zstdDecompressSync],
];

(async () => {
  for (const [name, create, undo] of kinds) {
    const stream = create();
    const parts = [];
    stream.on('data', (data) => parts.push(data));
    await new Promise((resolve) => stream.write('taken at once', resolve));
    await new Promise((resolve) => setImmediate(resolve));
    stream.end();
    await new Promise((resolve) => stream.on('end', resolve));
    console.log(name, undo(Buffer.concat(parts)).toString());
  }
})();
