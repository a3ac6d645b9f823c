// Random nonsense through the URL class.

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

const parts = ['http:', 'https:', 'foo:', 'mailto:', 'file:', 'ws:', '//', '/', '//', '/', 'a', 'b',
  'h.com', '.', '..', '%2e', '?', '#', '@', ':', '80', '443', 'u:p@', 'x=1', '&', ' ', '\\', 'é', '%41',
  ';', "'", '"', '[::1]', '[1:2::3]', '*', '{', 'A', '1.2', '0x7f', '256', '|', 'C:', 'c|', '^', '\t',
  'ß', 'ｆ', '☃', 'xn--a'];
const make = () => Array.from({ length: 1 + random(8) }, () => parts[random(parts.length)]).join('');
for (let block = 0; block < 20; block++) {
  for (let round = 0; round < 150; round++) {
    const [a, b] = [make(), make()];
    add(URL.parse(a)?.href);
    add(URL.parse(b, a)?.href);
    const url = URL.parse(b) ?? new URL('http://u:p@h:81/p?q#f');
    for (const part of ['protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash',
      'username']) {
      url[part] = make();
      add(url.href);
    }
    add(url.origin);
  }
  report(block);
}
