// Random needles in random hay, both ways, from random places.

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

for (const encoding of [undefined, 'latin1', 'utf16le', 'hex']) {
  for (const size of [0, 1, 5, 40, 300]) {
    const hay = Buffer.from(Array.from({ length: size }, () => 0x61 + random(3) * random(2)));
    for (let round = 0; round < 150; round++) {
      const needle = Buffer.from(Array.from({ length: random(4) }, () => 0x61 + random(2)));
      const value = [needle, needle.toString(encoding ?? 'utf8'), needle[0] ?? 0][random(3)];
      const from = random(2 * size + 3) - size - 1;
      add(hay.indexOf(value, from, encoding));
      add(hay.lastIndexOf(value, from, encoding));
      add(hay.includes(value, from, encoding));
    }
    report(encoding, size);
  }
}
