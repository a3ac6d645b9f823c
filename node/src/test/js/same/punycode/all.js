// punycode, there and back.

const punycode = require('punycode');

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

for (const [method, ...values] of [['encode', 'mañana', '☃-⌘', 'abc', '', '😀é'],
  ['decode', 'maana-pta', '--dqo34k', '', 'abc-'],
  ['toASCII', 'mañana.com', 'джумла@джpумлатест.bрфa', 'a。b'],
  ['toUnicode', 'xn--maana-pta.com', 'a@xn--ls8h.la']]) {
  for (const value of values) console.log(method, value, punycode[method](value));
}
console.log(punycode.ucs2.decode('a😀'), punycode.ucs2.encode([97, 0x1f600]), punycode.version);
console.log(Object.keys(punycode));
for (let round = 0; round < 60; round++) {
  const text = Array.from({ length: 1 + random(8) }, () => String.fromCodePoint(
    [97 + random(26), 0xe0 + random(60), 0x4e00 + random(5000), 0x1f600 + random(50)][random(4)]))
    .join('');
  const encoded = punycode.encode(text);
  console.log(encoded, punycode.decode(encoded) === text);
}
