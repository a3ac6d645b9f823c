'use strict';

// What a run does whose classes, and whose compiler, go into the cache (see make-cache): the
// console, the usual modules, files of packages, echoes and bursts on loopback, then work that
// keeps Graal busy.
//
// Methods that get hot here are compiled by C1, and only by C1, in every later run: right for the
// compiler and for the interpreter of scripts. Those of a datagram's own way want C2 in the end;
// untrained.json has them stay cold. It must end by itself whatever the machine allows.

const dgram = require('node:dgram');
const { EventEmitter } = require('node:events');
const path = require('node:path');

const BURST = 100;
const BURSTS_MS = 2_500;
const ECHOES = 2_000;
const WORK_MS = 6_000;
const LIMIT_MS = 30_000;

setTimeout(() => process.exit(), LIMIT_MS).unref();

console.log('%s is %d, %o', 'one', 1, { list: [1, 'two'], map: new Map([[1, 2]]) });
console.error(Buffer.from('text').toString('base64'), path.join('a', 'b'));
new EventEmitter().once('event', () => {}).emit('event');

function open(onMessage, onListening) {
  const socket = dgram.createSocket('udp4', onMessage);
  socket.on('error', () => socket.close());
  socket.bind(0, '127.0.0.1', () => onListening(socket, socket.address().port));
  return socket;
}

function bursts(until) {
  const payload = Buffer.alloc(64, 1);
  const sent = () => {};
  open(() => {}, (socket, port) => {
    const burst = () => {
      for (let i = 0; i < BURST; i++) socket.send(payload, port, '127.0.0.1', sent);
      if (performance.now() < until) setImmediate(burst);
      else setTimeout(() => socket.close(), 50);
    };
    burst();
  });
}

function echo() {
  const server = open((message, from) => server.send(message, from.port, from.address),
    (_, port) => {
      let left = ECHOES;
      const client = open((message) => {
        if (--left > 0) {
          client.send(message, port, '127.0.0.1');
        } else {
          client.close();
          server.close(() => bursts(performance.now() + BURSTS_MS));
        }
      }, () => client.send('ping', port, '127.0.0.1'));
    });
}

// ---- Work for the compiler ------------------------------------------------------------------

class Ring {
  #slots = new Uint32Array(64);
  #next = 0;

  push(value) {
    this.#slots[this.#next++ & 63] = value;
    return this;
  }

  sum() {
    let total = 0;
    for (const slot of this.#slots) total += slot;
    return total;
  }
}

const pieces = [
  (n) => new Ring().push(n).push(n * 2).sum(),
  (n) => { const bytes = new Uint8Array(64).fill(n & 255); return bytes.slice(8, 40)[3]; },
  (n) => [n, n + 1, n + 2].map((x) => x * 2).filter((x) => x & 2).length,
  (n) => { const { a, ...rest } = { a: n, b: n + 1, c: `${n}` }; return a + rest.c.length; },
  (n) => { try { if (n % 9 === 0) throw n; return n; } catch (error) { return error; } },
  (n) => { const map = new Map(); map.set(n, { n }); return map.get(n)?.n ?? 0; },
  (n, ...more) => more.reduce((sum, x) => sum + x, n),
  (n) => { const queue = []; queue.push(n, n); return queue.shift() + queue.length; },
];

function work(until) {
  let total = 0;
  for (let i = 0; i < 2_000; i++) {
    for (const piece of pieces) total += piece(i, i, i);
  }
  if (performance.now() < until) setImmediate(work, until);
  else console.log(total);
}

require('./train-modules.js')().catch((error) => {
  // Without a place to write, the cache is made without.
  console.error(error);
});
echo();
// A fast start is without a compiler.
if (process.env.JSRT_STARTUP !== 'fast') {
  setTimeout(() => work(performance.now() + WORK_MS), 200);
}
