'use strict';

// The other host: does with sockets of its own what it is asked to, one JSON request a datagram.
//
//   { id, socket, call, args }  ->  { id, value } or { id, error: { code, message } }
//
// `call` is a method of dgram.Socket, or `create`, `take` (what was received), `burst`, `closeAll`.
// A request that comes again gets the same answer again.

const dgram = require('dgram');

const ADDRESS = process.argv[2];
const PORT = Number(process.argv[3]);

const control = dgram.createSocket('udp4');
const answers = new Map();
let sockets = new Map();

const calls = {
  create(number, options) {
    const socket = dgram.createSocket(options);
    const entry = { socket, received: [], wake: () => {} };
    socket.on('message', (message, rinfo) => {
      entry.received.push([message, rinfo]);
      entry.wake();
    });
    socket.on('error', () => {});
    sockets.set(number, entry);
  },

  /** Waits until so many were received, or for so long; tells each as [text, size, rinfo]. */
  async take(number, count, millis) {
    const entry = sockets.get(number);
    let timer;
    const late = new Promise((resolve) => { timer = setTimeout(resolve, millis); });
    while (entry.received.length < count) {
      const more = new Promise((resolve) => { entry.wake = resolve; });
      if (await Promise.race([more.then(() => 'more'), late]) !== 'more') break;
    }
    clearTimeout(timer);
    return entry.received.splice(0)
      .map(([message, rinfo]) => [String(message.subarray(0, 16)), whole(message), rinfo]);
  },

  send(number, message, ...to) {
    const { socket } = sockets.get(number);
    return new Promise((resolve, reject) => {
      socket.send(message, ...to, (error, bytes) => error ? reject(error) : resolve(bytes));
    });
  },

  /** Many equal ones in one tick, each filled with its number behind "number:". */
  burst(number, count, size, port, address) {
    const { socket } = sockets.get(number);
    for (let i = 0; i < count; i++) socket.send(filled(i, size), port, address);
  },

  closeAll() {
    for (const { socket } of sockets.values()) socket.close();
    sockets = new Map();
  },
};

/** A message of this size that says its number and repeats the number's low byte. */
function filled(number, size) {
  const message = Buffer.alloc(size, number & 0xff);
  message.write(`${number}:`);
  return message;
}

/** The size of a message, or -1 when it is not as `filled` made it. */
function whole(message) {
  const head = /^(\d+):/.exec(message.toString('latin1', 0, 8));
  if (head === null) return message.length;
  return message.equals(filled(Number(head[1]), message.length)) ? message.length : -1;
}

async function perform({ socket, call, args }) {
  if (Object.hasOwn(calls, call)) return calls[call](socket, ...args);
  return sockets.get(socket).socket[call](...args);
}

control.on('message', async (request, rinfo) => {
  const asked = JSON.parse(request);
  if (!answers.has(asked.id)) {
    answers.set(asked.id, perform(asked).then(
      (value) => ({ id: asked.id, value }),
      ({ code, message }) => ({ id: asked.id, error: { code, message } })));
  }
  control.send(JSON.stringify(await answers.get(asked.id)), rinfo.port, rinfo.address);
});

control.bind(PORT, ADDRESS);

module.exports = { filled, whole };
