// Random strings and bytes through every encoding, there and back.

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

const units = [0, 0x41, 0x7f, 0x80, 0xe9, 0xff, 0x100, 0x7ff, 0x800, 0x20ac, 0xd7ff, 0xd800, 0xdbff,
  0xdc00, 0xdfff, 0xe000, 0xfffd, 0xffff, 0x3d, 0x2b, 0x2f, 0x61, 0x30, 0x20, 0x0a, 0x2d, 0x5f];
const text = (length) => String.fromCharCode(
  ...Array.from({ length }, () => units[random(units.length)]));
const leads = [0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe2, 0x82, 0xac, 0xed, 0xa0, 0xef,
  0xbb, 0xf0, 0x9f, 0x98, 0xf1, 0xf4, 0x90, 0xf5, 0xff, 0];
const bytes = (length) => Buffer.from(Array.from({ length }, () => leads[random(leads.length)]));
const digits = (length) => Array.from({ length },
  () => '0123456789abcdefABCDEF+/-_= \nGz*'[random(32)]).join('');

for (const encoding of ['utf8', 'utf16le', 'latin1', 'ascii', 'hex', 'base64', 'base64url']) {
  for (const length of [1, 7, 23, 24, 25, 63, 64, 65, 300]) {
    for (let round = 0; round < 40; round++) {
      const string = round % 2 === 0 ? text(length) : digits(length);
      const encoded = Buffer.from(string, encoding);
      add(encoded.toString('latin1'));
      add(Buffer.byteLength(string, encoding));
      const target = Buffer.alloc(length);
      add(target.write(string, random(length), random(length), encoding));
      add(target.toString('hex'));
      const given = bytes(length);
      const start = random(length);
      add(given.toString(encoding));
      add(given.toString(encoding, start, start + random(length)));
      add(given.subarray(start).toString(encoding));
    }
    report(encoding, length);
  }
}
