// Calls made up by a small generator, on sockets in made-up states: what each returned or threw,
// and which events and callbacks followed, in their order. Names are not looked up and no datagram
// leaves this host. Where Node trips over a closed socket with a TypeError we say it is closed; what
// its native part makes of a Symbol depends on the arguments around it and is not asked for.
'use strict';

const dgram = require('dgram');
const { inspect } = require('util');

const CASES = 250;
let seed = 20260101;

function below(count) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor(seed / 4294967296 * count);
}

const oneOf = (list) => list[below(list.length)];

// Ephemeral ports differ from run to run.
const steady = (text) => text.replace(/\b(3[2-9]|4\d|5\d|60)\d{3}\b/g, '<port>');

function show(value) {
  if (value instanceof Error) {
    const closed = value.code === 'ERR_SOCKET_DGRAM_NOT_RUNNING' ||
      (value instanceof TypeError && value.code === undefined);
    if (closed) return 'not running, or a TypeError';
    const rest = Object.keys(value).map((key) => `${key}=${inspect(value[key], { depth: 0 })}`);
    return steady(`${value.name}: ${value.message} {${rest.join(' ')}}`);
  }
  if (value instanceof dgram.Socket) return 'the socket';
  if (typeof value === 'function') return 'a function';
  return steady(inspect(value, { depth: 1, breakLength: Infinity }));
}

const addresses = ['127.0.0.1', '::1', '', undefined, null, 0, false, 5, {}, '::1%lo', '0.0.0.0',
  '::ffff:127.0.0.1', Symbol('a'), 1n];
const texts = addresses.filter((address) => typeof address !== 'symbol');
const own = ['127.0.0.1', '::1', undefined, ''];
const ports = [9, 9, 9, '9', 0, '0', undefined, null, -1, 65536, 1.5, 'abc', '', NaN, true, {}, [],
  1n, '0x50', ' 80 '];
const messages = ['hello', '', Buffer.from('hello'), new Uint16Array(3), [], ['a', 'b'], [1], [[]],
  new DataView(new ArrayBuffer(9), 2, 5), new ArrayBuffer(8), 5, null, undefined, {}, true,
  Buffer.alloc(70000)];
const numbers = [0, 1, 3, 5, 6, -1, 1.9, '2', NaN, undefined, null, 2 ** 32, true, {}, 2 ** 31,
  255, 256, 16, 10000, 1n];
// No text that could be taken for a name.
const anything = [...addresses, ...[...ports, ...numbers].filter((it) => typeof it !== 'string')];

let notes;
let callbacks;

function callback() {
  const name = `callback ${++callbacks}`;
  return (...values) => notes.push(`${name}(${values.map(show).join('; ')})`);
}

const maybe = () => oneOf([undefined, callback(), callback(), 5, null]);

const calls = [
  () => ['bind', oneOf([[], [maybe()], [0, oneOf(addresses), maybe()],
    [{ port: 0, address: oneOf(own), fd: oneOf([undefined, 0, 1.5]) }, maybe()]])],
  () => ['bind', [0, oneOf(own), maybe()]],
  () => ['bindSync', oneOf([[], [{ port: 0, address: oneOf(addresses) }], [oneOf(anything)]])],
  () => ['connect', [oneOf(ports), oneOf(addresses), maybe()]],
  () => ['connect', [9, oneOf(own), maybe()]],
  () => ['connectSync', [oneOf(ports), oneOf(addresses)]],
  () => ['disconnect', []],
  () => ['send', [oneOf(messages), oneOf(ports), oneOf(addresses), maybe()]],
  () => ['send', ['hi', 9, maybe()]],
  () => ['send', ['hi', maybe()]],
  () => ['send', [oneOf(messages), oneOf(numbers), oneOf(numbers), 9, oneOf(own), maybe()]],
  () => ['send', Array.from({ length: below(7) }, () => oneOf(anything))],
  () => ['sendto', [oneOf(messages), oneOf(numbers), oneOf(numbers), 9, oneOf(own), maybe()]],
  () => ['close', [maybe()]],
  () => ['address', []],
  () => ['remoteAddress', []],
  () => [oneOf(['setBroadcast', 'setMulticastLoopback']), [oneOf(anything)]],
  () => [oneOf(['setTTL', 'setMulticastTTL']), [oneOf(numbers)]],
  () => ['setMulticastInterface', [oneOf([...addresses, 'lo', '::%lo', '255.255.255.255'])]],
  () => [oneOf(['addMembership', 'dropMembership']),
    [oneOf(['239.1.2.3', 'ff02::1234', 'x', ...texts]), oneOf(['127.0.0.1', ...texts])]],
  () => [oneOf(['addSourceSpecificMembership', 'dropSourceSpecificMembership']),
    [oneOf(addresses), oneOf(['232.1.2.3', 'ff3e::1', ...addresses]), oneOf(texts)]],
  () => [oneOf(['ref', 'unref', 'getSendQueueSize', 'getSendQueueCount']), []],
  () => [oneOf(['setRecvBufferSize', 'setSendBufferSize']), [oneOf(numbers)]],
];

// How a socket may be when the calls begin.
const beginnings = [
  () => {},
  (socket) => socket.bind(0, socket.type === 'udp4' ? '127.0.0.1' : '::1'),
  (socket) => socket.bindSync(),
  (socket) => socket.connectSync(9),
  (socket) => socket.connect(9),
  (socket) => { socket.bindSync(); socket.close(); },
  (socket) => socket.close(),
];

function make(socket) {
  const [name, values] = oneOf(calls)();
  let outcome;
  try {
    outcome = show(socket[name](...values));
  } catch (error) {
    outcome = `threw ${show(error)}`;
  }
  notes.push(`${name}(${values.map(show).join('; ')}): ${outcome}`);
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function one(number) {
  notes = [];
  callbacks = 0;
  const socket = dgram.createSocket(oneOf(['udp4', 'udp6']));
  for (const event of ['listening', 'connect', 'close', 'message', 'error']) {
    socket.on(event, (value) => notes.push(`'${event}' ${show(value)}`));
  }
  oneOf(beginnings)(socket);
  if (below(2)) await turn();
  for (let i = below(5); i >= 0; i--) {
    make(socket);
    if (below(3) === 0) await turn();
  }
  await turn();
  await turn();
  console.log(`${number}\n  ${notes.join('\n  ')}`);
  const open = notes.length;
  try {
    socket.close();
  } catch {
    notes.length = open; // it was closed already
  }
  await turn();
}

process.on('uncaughtException', (error) => notes.push(`uncaught ${show(error)}`));

(async () => {
  for (let i = 1; i <= CASES; i++) await one(i);
  process.exit(); // some are stuck, by design, in a bind that will never end
})();
