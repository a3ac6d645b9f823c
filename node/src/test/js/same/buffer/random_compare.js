// Comparing, copying, filling, joining and swapping at random places.

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

const make = () => Buffer.from(Array.from({ length: random(200) }, () => random(4)));
for (let block = 0; block < 5; block++) {
  for (let round = 0; round < 200; round++) {
    const [a, b] = [make(), make()];
    if (random(3) === 0) a.copy(b);
    const [s, t] = [random(a.length + 1), random(b.length + 1)];
    add(Buffer.compare(a, b));
    add(a.equals(b));
    add(a.compare(b, t, b.length, s, a.length));
    add(a.copy(b, t, s, s + random(50)));
    add(b.toString('hex'));
    add(Buffer.concat([a, b, a], random(500)).toString('hex'));
    add(b.fill(['', 'ab', 'é', 7, make(), 'abcd'][random(4)] || 'x', t).toString('hex'));
    for (const bits of [16, 32, 64]) {
      const whole = a.subarray(0, a.length - a.length % 8);
      add(whole[`swap${bits}`]().toString('hex'));
    }
  }
  report(block);
}
const overlapping = Buffer.from('abcdefghijklmnopqrstuvwxyz');
overlapping.copy(overlapping, 3, 0, 20);
console.log(overlapping.toString());
overlapping.copy(overlapping, 0, 5, 26);
console.log(overlapping.toString());
