// Random bytes in random pieces through TextDecoder.

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
  0x9f, 0xa0, 0x8f, 0x90, 0xbb, 0xd8, 0xdc, 0x3d, 0xde, 0, 0xfe, 0xff];
for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1253', 'gbk']) {
  for (const ignoreBOM of [false, true]) {
    const decoder = new TextDecoder(encoding, { ignoreBOM });
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM });
    for (let round = 0; round < 1500; round++) {
      const bytes = Uint8Array.from({ length: random(7) }, () => leads[random(leads.length)]);
      add(decoder.decode(bytes, { stream: random(4) > 0 }));
      try {
        add(strict.decode(bytes));
      } catch (error) {
        add(error.code);
      }
    }
    report(encoding, ignoreBOM);
  }
}
