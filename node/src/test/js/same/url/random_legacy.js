// Random nonsense through the old url.parse and url.resolve.

const url = require('url');

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

const parts = ['http:', 'https:', 'foo:', 'javascript:', 'file:', '//', '/', '//', '/', 'a', 'b',
  'h.com', '.', '..', '?', '#', '@', ':', '80', 'u:p@', 'x=1', '&', ' ', '\\', 'é', '%41', ';',
  "'", '"', '[::1]', '*', '{', 'A'];
const make = () => Array.from({ length: 1 + random(8) }, () => parts[random(parts.length)]).join('');
for (let block = 0; block < 20; block++) {
  for (let round = 0; round < 100; round++) {
    const [a, b] = [make(), make()];
    for (const run of [() => Object.values(url.parse(a, false, round % 3 === 0)),
      () => url.resolve(a, b)]) {
      try {
        add(run());
      } catch (error) {
        add(error.code);
      }
    }
  }
  report(block);
}
