// Random bytes read and written back by every method.

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

const b = Buffer.alloc(64);
for (let i = 0; i < b.length; i++) b[i] = random(256);
const names = Object.keys(Buffer.prototype).filter((name) => name.startsWith('read'));
for (const name of names) {
  const writer = name.replace('read', 'write');
  for (let round = 0; round < 40; round++) {
    const width = 1 + random(6);
    const isAny = /Ui?nt[LB]E|UInt[LB]E|Int[LB]E/.test(name) && !/\d/.test(name);
    const offset = random(b.length - 8);
    const value = isAny ? b[name](offset, width) : b[name](offset);
    add(value);
    const copy = Buffer.alloc(8);
    add(isAny ? copy[writer](value, 0, width) : copy[writer](value, 0));
    add(copy.toString('hex'));
  }
  report(name);
}
