'use strict';

// What createSocket takes and refuses, and what a new socket is.

const dgram = require('dgram');
const { EventEmitter } = require('events');
const { BlockList } = require('net');
const { inherits } = require('util');
const channels = require('diagnostics_channel');
const { code, equal, ok, once, test, throws, turns } = require('./harness.js');

test('5 the class has its constructor and one symbol; both can be replaced', () => {
  const prototype = dgram.Socket.prototype;
  const shape = (key) => {
    const { value, writable, enumerable, configurable } =
      Object.getOwnPropertyDescriptor(prototype, key);
    return [value.length, value.name, writable, enumerable, configurable];
  };
  equal(shape('constructor'), [2, 'Socket', true, false, true]);
  equal(shape(Symbol.asyncDispose), [0, '', true, true, true]);
  equal(Object.getOwnPropertySymbols(prototype).length, 1);
  for (const key of Object.keys(prototype)) equal(shape(key).slice(2), [true, true, true], key);
});

test('6 util.inherits makes a working class of sockets', async (t) => {
  function Old(type) {
    dgram.Socket.call(this, type);
    this.own = 1;
  }
  inherits(Old, dgram.Socket);
  Old.prototype.twice = function(message, port) {
    this.send(message, port);
    this.send(message, port);
  };
  const server = t.bound();
  const socket = new Old('udp4');
  ok(socket instanceof dgram.Socket && socket instanceof EventEmitter);
  socket.twice('x', server.address().port);
  await once(server, 'message');
  await once(server, 'message');
  socket.close();
});

test('9 only asynchronous disposal is there', (t) => {
  const socket = t.socket('udp4');
  equal(socket[Symbol.dispose], undefined);
  equal(Object.prototype.toString.call(socket[Symbol.asyncDispose]), '[object AsyncFunction]');
  equal(Object.prototype.toString.call(socket), '[object Object]');
});

test('14 falsy buffer sizes leave the kernel\'s', (t) => {
  const plain = t.bound();
  for (const size of [0, null, undefined, false, '', NaN]) {
    const socket = t.bound({ type: 'udp4', recvBufferSize: size, sendBufferSize: size });
    equal([socket.getRecvBufferSize(), socket.getSendBufferSize()],
      [plain.getRecvBufferSize(), plain.getSendBufferSize()]);
  }
});

test('15 both buffer sizes have their range', () => {
  for (const name of ['recvBufferSize', 'sendBufferSize']) {
    for (const [size, words] of [[-1, '>= 0 && <= 4294967295. Received -1'],
      [2 ** 32, '>= 0 && <= 4294967295. Received 4294967296'],
      [1.5, 'an integer. Received 1.5'], [-Infinity, 'an integer. Received -Infinity']]) {
      throws(() => dgram.createSocket({ type: 'udp4', [name]: size }), {
        name: 'RangeError', code: 'ERR_OUT_OF_RANGE',
        message: `The value of "options.${name}" is out of range. It must be ${words}`,
      });
    }
  }
});

test('16 both buffer sizes are numbers', () => {
  for (const name of ['recvBufferSize', 'sendBufferSize']) {
    for (const [size, told] of [['1024', "type string ('1024')"], [true, 'type boolean (true)'],
      [{}, 'an instance of Object'], [1n, 'type bigint (1n)'],
      [Symbol('s'), 'type symbol (Symbol(s))']]) {
      throws(() => dgram.createSocket({ type: 'udp4', [name]: size }), {
        name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
        message: `The "options.${name}" property must be of type number. Received ${told}`,
      });
    }
  }
});

test('19 both block lists are block lists', (t) => {
  for (const name of ['receiveBlockList', 'sendBlockList']) {
    for (const [list, told] of [['x', "type string ('x')"], [{}, 'an instance of Object'],
      [[], 'an instance of Array'], [1, 'type number (1)'], [true, 'type boolean (true)'],
      [new Set(), 'an instance of Set'], [BlockList, 'function BlockList']]) {
      throws(() => dgram.createSocket({ type: 'udp4', [name]: list }), {
        name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
        message: `The "options.${name}" property must be an net.BlockList. Received ${told}`,
      });
    }
    for (const list of [null, undefined, 0, '', false, new BlockList()]) {
      equal(t.socket({ type: 'udp4', [name]: list }).type, 'udp4');
    }
  }
});

test('20 lookup is a function or undefined', (t) => {
  for (const [lookup, told] of [[null, 'null'], [0, 'type number (0)'], ['', "type string ('')"],
    [{}, 'an instance of Object'], [[], 'an instance of Array'], [false, 'type boolean (false)'],
    [NaN, 'type number (NaN)']]) {
    throws(() => dgram.createSocket({ type: 'udp4', lookup }), {
      name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
      message: `The "lookup" argument must be of type function. Received ${told}`,
    });
  }
  equal(t.bound({ type: 'udp4', lookup: undefined }).address().family, 'IPv4');
});

test('21 signal is an AbortSignal or undefined', (t) => {
  for (const [signal, told] of [[null, 'null'], [0, 'type number (0)'], ['x', "type string ('x')"],
    [{}, 'an instance of Object'], [true, 'type boolean (true)'],
    [new AbortController(), 'an instance of AbortController'],
    [function named() {}, 'function named']]) {
    throws(() => dgram.createSocket({ type: 'udp4', signal }), {
      name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
      message: `The "options.signal" property must be an instance of AbortSignal. Received ${told}`,
    });
  }
  equal(t.bound({ type: 'udp4', signal: undefined }).listenerCount('close'), 0);
});

test('21 what only looks like a signal passes, as far as it goes', async (t) => {
  throws(() => dgram.createSocket({ type: 'udp4', signal: { aborted: false } }), {
    name: 'TypeError', code: undefined,
  });
  const socket = t.socket({ type: 'udp4', signal: { aborted: true } });
  socket.on('close', t.mustCall());
  throws(() => socket.bind(), code('ERR_SOCKET_DGRAM_NOT_RUNNING'));
});

test('23 switches are what their truth is', async (t) => {
  const [first, second] = ['yes', {}].map((reuseAddr) => t.socket({ type: 'udp4', reuseAddr }));
  const { port } = first.bindSync({ address: '127.0.0.1' });
  second.bindSync({ port, address: '127.0.0.1' });
  throws(() => t.socket({ type: 'udp4', reuseAddr: '' }).bindSync({ port, address: '127.0.0.1' }),
    code('EADDRINUSE'));
  equal(t.bound({ type: 'udp4', ipv6Only: 0, reusePort: NaN, msgCount: -1 }).type, 'udp4');
  throws(() => t.socket({ type: 'udp4', ipv6Only: 'x' }).bindSync(), code('EINVAL'));
});

test('25 the channel udp.socket hears of sockets that were made, and of no others', (t) => {
  const told = [];
  const listener = ({ socket }) => told.push(socket);
  channels.subscribe('udp.socket', listener);
  for (const wrong of ['tcp', { type: 'udp4', lookup: 1 }, { type: 'udp4', signal: 1 }]) {
    throws(() => dgram.createSocket(wrong), { name: 'TypeError' });
  }
  equal(told.length, 0);
  const socket = t.socket('udp4');
  const aborted = t.socket({ type: 'udp4', signal: AbortSignal.abort() });
  channels.unsubscribe('udp.socket', listener);
  ok(told.length === 2 && told[0] === socket && told[1] === aborted);
});

test('26 rejections of listeners are not captured', async (t) => {
  const unhandled = t.mustCall((reason) => equal(reason.message, 'rejected'));
  process.once('unhandledRejection', unhandled);
  const socket = t.socket({ type: 'udp4', captureRejections: true });
  socket.on('error', t.mustNotCall('error'));
  socket.on('listening', async () => { throw new Error('rejected'); });
  socket.bind(0, '127.0.0.1');
  await turns(2);
});
