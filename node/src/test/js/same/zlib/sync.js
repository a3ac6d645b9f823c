'use strict';

// Bytes compressed and decompressed at once, and what can be wrong with them and with options.

const zlib = require('zlib');

const { constants } = zlib;
const text = 'hello '.repeat(20);

function say(name, action) {
  try {
    console.log(name, action());
  } catch (error) {
    console.log(name, error.name, error.code, error.errno, error.message);
  }
}

say('crc', () => zlib.crc32('hello'));
say('crc', () => zlib.crc32(Buffer.from('lo'), zlib.crc32('hel')));
say('crc', () => zlib.crc32(1));
say('crc', () => zlib.crc32('a', -1));
for (const [there, back] of [['gzip', 'gunzip'], ['deflate', 'inflate'],
  ['deflateRaw', 'inflateRaw'], ['zstdCompress', 'zstdDecompress'], ['gzip', 'unzip'],
  ['deflate', 'unzip']]) {
  const packed = zlib[`${there}Sync`](text);
  console.log(there, packed.length < 60, zlib[`${back}Sync`](packed).toString() === text);
}
const brotli = Buffer.from('CwCAYQM=', 'base64');
say('brotli', () => zlib.brotliDecompressSync(brotli).toString());
for (const [name, options] of [['gzip'], ['deflate'], ['deflateRaw', { level: 0 }],
  ['deflate', { level: 9 }], ['gzip', { level: 1 }], ['gzip', { level: 9 }]]) {
  console.log(zlib[`${name}Sync`]('abc', options).toString('hex'));
}

const gzipped = zlib.gzipSync(text);
function altered(bytes, at) {
  const copy = Buffer.from(bytes);
  copy[copy.length + at] ^= 1;
  return copy;
}
const after = (...bytes) => Buffer.concat([zlib.gzipSync('a'), Buffer.from(bytes)]);
const string = (bytes) => bytes.toString();
say('bad', () => zlib.gunzipSync('abc'));
say('bad', () => zlib.inflateSync('abc'));
say('bad', () => zlib.inflateRawSync('abc'));
say('bad', () => zlib.brotliDecompressSync(Buffer.from('zzzz')));
say('bad', () => zlib.zstdDecompressSync(Buffer.from('abcdefgh')));
say('short', () => zlib.gunzipSync(gzipped.subarray(0, 20)));
say('short', () => zlib.gunzipSync(gzipped.subarray(0, 25),
  { finishFlush: constants.Z_SYNC_FLUSH }).length >= 0);
say('none', () => zlib.gunzipSync(Buffer.alloc(0)));
say('sum', () => zlib.gunzipSync(altered(gzipped, -6)));
say('length', () => zlib.gunzipSync(altered(gzipped, -1)));
say('sum', () => zlib.inflateSync(altered(zlib.deflateSync(text), -1)));
say('two', () => string(zlib.gunzipSync(after(...zlib.gzipSync('b')))));
say('zeros', () => string(zlib.gunzipSync(after(0, 0, 0))));
say('junk', () => string(zlib.gunzipSync(after(1, 2, 3))));
say('begun', () => string(zlib.gunzipSync(after(0x1f, 0x8b, 1))));
say('junk', () => zlib.gunzipSync(after(1, 2, 3), { rejectGarbageAfterEnd: true }));
say('limit', () => zlib.gunzipSync(gzipped, { maxOutputLength: 10 }));

const dictionary = Buffer.from('hello ');
const known = zlib.deflateSync(text, { dictionary });
say('words', () => string(zlib.inflateSync(known, { dictionary })) === text);
say('words', () => zlib.inflateSync(known));
say('words', () => zlib.inflateSync(known, { dictionary: Buffer.from('x') }));
say('words', () => string(zlib.inflateRawSync(
  zlib.deflateRawSync(text, { dictionary }), { dictionary })) === text);

for (const options of [{ level: 10 }, { level: 'a' }, { windowBits: 3 }, { memLevel: 0 },
  { strategy: 9 }, { chunkSize: 1 }, { flush: 9 }, { finishFlush: 9 }, { dictionary: 1 },
  { maxOutputLength: 0 }]) {
  say(JSON.stringify(options), () => zlib.deflateSync('a', options).length);
}
say('input', () => zlib.gzipSync(1));
say('callback', () => zlib.gzip('a'));
say('info', () => Object.keys(zlib.gzipSync('a', { info: true })));
say('codes', () => [zlib.codes.Z_OK, zlib.codes['-5'], Object.isFrozen(zlib.codes)]);
console.log(constants);
