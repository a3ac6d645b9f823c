// Random bytes in random pieces through StringDecoder, its state after each.

const { StringDecoder } = require('string_decoder');

let seed = 20261122;
const random = (limit) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % limit;
};
let sum = 0;
const add = (value) => {
  const text = String(value);
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16777619) >>> 0;
  sum = Math.imul(sum ^ text.length, 16777619) >>> 0;
};
const report = (...label) => {
  console.log(...label, sum);
  sum = 0;
};

const leads = [0x41, 0x7f, 0x80, 0xbf, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff,
  0x9f, 0xa0, 0x8f, 0x90, 0xbb, 0xd8, 0xdc, 0x3d, 0xde, 0];
for (const encoding of ['utf8', 'utf16le', 'ucs2', 'base64', 'base64url', 'hex', 'latin1', 'ascii',
  'UTF-8', 'binary']) {
  const decoder = new StringDecoder(encoding);
  for (let round = 0; round < 1500; round++) {
    const bytes = Buffer.from(Array.from({ length: random(7) }, () => leads[random(leads.length)]));
    add(decoder.write(bytes));
    add([decoder.lastNeed, decoder.lastTotal, decoder.lastChar.toString('hex')]);
    if (random(5) === 0) add(decoder.end(random(2) ? bytes : undefined));
  }
  report(encoding, decoder.encoding);
}
