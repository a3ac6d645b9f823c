'use strict';

// Random bytes, numbers and names: their shapes, their ways, and complaints.

const crypto = require('crypto');

function attempt(act) {
  try {
    console.log(`${act}`.slice(6), '=>', act());
  } catch (error) {
    console.log(`${act}`.slice(6), error.name, error.code, error.message);
  }
}

attempt(() => crypto.randomBytes());
attempt(() => crypto.randomBytes(-1));
attempt(() => crypto.randomBytes(2 ** 31));
attempt(() => crypto.randomBytes(1, 1));
attempt(() => crypto.randomBytes(0));
attempt(() => crypto.randomInt());
attempt(() => crypto.randomInt(5, 5));
attempt(() => crypto.randomInt(0, 2 ** 49));
attempt(() => crypto.randomInt(1, 2, 3));
attempt(() => crypto.randomInt(7, 8));
attempt(() => crypto.randomInt(-3, -2));
attempt(() => crypto.randomFillSync([]));
attempt(() => crypto.randomFillSync(Buffer.alloc(3), 4));
attempt(() => crypto.randomFillSync(Buffer.alloc(3), 1, 4));
attempt(() => crypto.randomFillSync(new Uint32Array(4), 1, 2).slice(3).join());
attempt(() => crypto.randomFill(Buffer.alloc(2)));
attempt(() => crypto.randomUUID(1));
attempt(() => crypto.randomUUID({ disableEntropyCache: 1 }));
attempt(() => /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
  .test(crypto.randomUUID()));
attempt(() => crypto.randomUUIDv7().charAt(14));
attempt(() => crypto.timingSafeEqual(Buffer.alloc(1), Buffer.alloc(2)));
attempt(() => crypto.timingSafeEqual(1));
attempt(() => crypto.timingSafeEqual(Buffer.from('ab'), new Uint16Array([0x6261])));
attempt(() => crypto.generatePrimeSync(0));
attempt(() => crypto.generatePrimeSync(3, { bigint: true }));
attempt(() => crypto.generatePrimeSync(32, { bigint: true, add: 12n, rem: 11n }) % 12n);
attempt(() => crypto.checkPrimeSync('a'));
attempt(() => [7n, 8n, 2n ** 127n - 1n].map((n) => crypto.checkPrimeSync(n)));

async function turns() {
  console.log(await new Promise((done) => {
    crypto.randomBytes(3, (error, bytes) => done([error, bytes.length]));
  }));
  console.log(await new Promise((done) => {
    crypto.randomInt(1, (error, number) => done([error, number]));
  }));
  const view = new Uint16Array(200);
  console.log(await new Promise((done) => {
    crypto.randomFill(view, 10, (error, same) => done([error, same === view]));
  }), view.subarray(0, 10).every((n) => n === 0), view.some((n) => n > 0));
}

turns();
