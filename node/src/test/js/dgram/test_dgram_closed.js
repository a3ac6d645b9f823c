'use strict';

// What a closed socket still answers, and how it becomes one.

const { code, equal, isOurs, ok, once, test, throws, turns } = require('./harness.js');

const NOT_RUNNING = { name: 'Error', code: 'ERR_SOCKET_DGRAM_NOT_RUNNING', message: 'Not running' };
// Here Node reads a property of null, whose TypeError says nothing of sockets.
const tripped = isOurs ? NOT_RUNNING : { name: 'TypeError', code: undefined };

function closed(t, prepare = () => {}) {
  const socket = t.bound();
  prepare(socket);
  socket.close();
  return socket;
}

test('178 what is no function is no callback of close', async (t) => {
  for (const value of [null, 5, 'x', {}, true]) {
    const socket = t.bound();
    equal(socket.close(value) === socket, true);
    equal(socket.listenerCount('close'), 0);
    equal(await once(socket, 'close'), []);
  }
});

test('180 close is emitted once', async (t) => {
  const socket = t.bound();
  socket.on('close', t.mustCall());
  socket.close();
  throws(() => socket.close(), NOT_RUNNING);
  await turns(2);
});

test('183 nothing but its look is left of a closed socket', (t) => {
  const socket = closed(t);
  for (const call of [() => socket.bind(), () => socket.bind(0, 5), () => socket.bindSync(),
    () => socket.connectSync(9), () => socket.send('x', 9), () => socket.address(),
    () => socket.remoteAddress(), () => socket.close(), () => socket.setMulticastInterface(5),
    () => socket.addMembership(), () => socket.dropMembership('x'),
    () => socket.addSourceSpecificMembership(), () => socket.dropSourceSpecificMembership(1)]) {
    throws(call, NOT_RUNNING);
  }
  for (const call of [() => socket.setBroadcast(true), () => socket.setTTL(1),
    () => socket.setMulticastTTL(1), () => socket.setMulticastLoopback(true),
    () => socket.getRecvBufferSize(), () => socket.getSendBufferSize(),
    () => socket.setRecvBufferSize(1), () => socket.setSendBufferSize(0)]) {
    throws(call, tripped);
  }
  equal(socket.type, 'udp4');
});

test('183 a closed socket still checks what it is given', (t) => {
  const socket = closed(t);
  throws(() => socket.send(5, 9), code('ERR_INVALID_ARG_TYPE'));
  throws(() => socket.send('x'), code('ERR_SOCKET_BAD_PORT'));
  throws(() => socket.send('x', 9, 5), code('ERR_INVALID_ARG_TYPE'));
  throws(() => socket.setTTL('1'), code('ERR_INVALID_ARG_TYPE'));
  throws(() => socket.setRecvBufferSize(-1), code('ERR_SOCKET_BAD_BUFFER_SIZE'));
  throws(() => socket.disconnect(), code('ERR_SOCKET_DGRAM_NOT_CONNECTED'));
});

test('183 a socket that had a peer keeps what it knew of it', (t) => {
  const socket = closed(t, (it) => it.connectSync(9));
  throws(() => socket.send('x', 9, '127.0.0.1', 5), code('ERR_SOCKET_DGRAM_IS_CONNECTED'));
  throws(() => socket.send('x'), NOT_RUNNING);
  throws(() => socket.connect(9), code('ERR_SOCKET_DGRAM_IS_CONNECTED'));
  throws(() => socket.disconnect(), tripped);
  throws(() => socket.remoteAddress(), NOT_RUNNING);
});

test('237 a closed socket has no queue', (t) => {
  const socket = closed(t);
  throws(() => socket.getSendQueueSize(), tripped);
  throws(() => socket.getSendQueueCount(), tripped);
});

test('240 ref and unref of a closed socket do nothing and return it', (t) => {
  const socket = closed(t);
  equal([socket.ref() === socket, socket.unref() === socket], [true, true]);
});

test('244 abort closes inside the call, close comes a tick later', async (t) => {
  const controller = new AbortController();
  const socket = t.bound({ type: 'udp4', signal: controller.signal });
  await once(socket, 'listening');
  const order = [];
  socket.on('error', t.mustNotCall('error'));
  socket.on('close', () => order.push('close'));
  process.nextTick(() => order.push('tick before'));
  controller.abort(new Error('a reason nobody hears'));
  order.push('aborted');
  throws(() => socket.address(), NOT_RUNNING);
  process.nextTick(() => order.push('tick after'));
  await turns(1);
  equal(order, ['aborted', 'tick before', 'close', 'tick after']);
});

test('246 the signal is let go when the socket closes', async (t) => {
  const { getEventListeners } = require('events');
  const { signal } = new AbortController();
  const socket = t.bound({ type: 'udp4', signal });
  equal([getEventListeners(signal, 'abort').length, socket.listenerCount('close')], [1, 1]);
  socket.close();
  await once(socket, 'close');
  equal([getEventListeners(signal, 'abort').length, socket.listenerCount('close')], [0, 0]);
});

test('247 abort behind a send that waits: listening, close, nothing sent', async (t) => {
  const controller = new AbortController();
  const socket = t.socket({ type: 'udp4', signal: controller.signal });
  const order = [];
  for (const event of ['listening', 'close']) socket.on(event, () => order.push(event));
  socket.send('x', 9, '127.0.0.1', t.mustNotCall('the callback of send'));
  controller.abort();
  ok(order.length === 0);
  await turns(2);
  equal(order, ['listening', 'close']);
});

test('248 disposal waits for a close that waits', async (t) => {
  const order = [];
  const socket = t.socket('udp4');
  for (const event of ['listening', 'close']) socket.on(event, () => order.push(event));
  socket.send('x', 9, '127.0.0.1', t.mustNotCall('the callback of send'));
  equal(await socket[Symbol.asyncDispose](), undefined);
  equal(order, ['listening', 'close']);
  throws(() => socket.address(), NOT_RUNNING);
});

test('248 await using closes', 'AWAIT_USING', async (t) => {
  const run = new Function('make', `return (async () => {
    await using socket = make();
    return socket.address().family;
  })()`);
  let closed = false;
  const made = t.bound();
  made.on('close', () => { closed = true; });
  equal([await run(() => made), closed], ['IPv4', true]);
});
