'use strict';

// A socket without an address that is asked to send binds itself first, and what it is asked to do
// meanwhile waits in a queue.

const { code, equal, ok, once, test, throws, turns } = require('./harness.js');

const LOOPBACK = '127.0.0.1';

// A look-up that fails as long as `state.fails`, a tick late.
const failing = (state) => (name, family, done) => {
  process.nextTick(() => (state.fails ? done(new Error('no')) : done(null, LOOPBACK)));
};

test('159 a send binds a new socket to the wildcard, once', async (t) => {
  const server = t.bound();
  const heard = [];
  server.on('message', (message) => heard.push(String(message)));
  const socket = t.socket('udp4');
  socket.on('listening', t.mustCall());
  for (const text of ['a', 'b', 'c']) socket.send(text, server.address().port);
  while (heard.length < 3) await once(server, 'message');
  equal(heard, ['a', 'b', 'c']);
  equal(socket.address().address, '0.0.0.0');
  ok(socket.address().port > 0, 'a port of its own');
});

test('160 the callback of a bind comes before the send that waits for it', async (t) => {
  const socket = t.socket('udp4');
  const order = [];
  const note = (what) => () => order.push(what);
  socket.on('listening', note('1'));
  socket.bind(0, '127.0.0.1', note('bind'));
  socket.send('x', 9, '127.0.0.1', t.mustCall(note('sent')));
  socket.on('listening', note('2'));
  await turns(1);
  equal(order, ['1', 'bind', '2', 'sent']);
});

test('163 bind, send, close in one tick: listening, close, and nothing sent', async (t) => {
  const socket = t.socket('udp4');
  const order = [];
  socket.bind(0, '127.0.0.1', () => order.push('bind'));
  socket.on('listening', () => order.push('listening'));
  socket.send('x', 9, '127.0.0.1', t.mustNotCall('the callback of send'));
  socket.close(() => order.push('close'));
  await turns(2);
  equal(order, ['bind', 'listening', 'close']);
});

test('168 a bind that fails drops a close that waited for it', async (t) => {
  const state = { fails: true };
  const socket = t.socket({ type: 'udp4', lookup: failing(state) });
  socket.on('error', t.mustCall((error) => equal(error.message, 'no')));
  socket.send('x', 9, '127.0.0.1', t.mustNotCall('the callback of send'));
  let closed = 0;
  socket.close(() => closed++);
  await turns(2);
  equal(closed, 0);
  state.fails = false;
  socket.bind(t.mustCall(() => equal(socket.address().address, '127.0.0.1')));
  await turns(2);
  socket.close();
  await turns(1);
  equal(closed, 1);
});

test('170 a queued send to an unknown name: listening, then error', async (t) => {
  const socket = t.socket('udp4');
  const order = [];
  socket.on('listening', () => order.push('listening'));
  socket.on('error', t.mustCall((error) => order.push(error.code)));
  socket.send('x', 9, 'no such name');
  while (order.length < 2) await turns(1);
  equal(order, ['listening', 'ENOTFOUND']);
});

test('168 a send behind a bind that failed binds anew', async (t) => {
  const state = { fails: true };
  const socket = t.socket({ type: 'udp4', lookup: failing(state) });
  socket.on('error', t.mustCall());
  socket.on('listening', t.mustCall());
  socket.send('a', 9, LOOPBACK, t.mustNotCall('the callback of the first'));
  await turns(1);
  state.fails = false;
  socket.send('b', 9, LOOPBACK, t.mustCall((...values) => equal(values, [null, 1])));
});

test('166 send, close, send, close: both closes are told, the second send is uncaught', (t) => {
  const socket = t.socket('udp4');
  const order = [];
  t.uncaught((error) => order.push(error.code));
  socket.send('a', 9, LOOPBACK, t.mustNotCall('the callback of the first'));
  socket.close(t.mustCall(() => order.push('first close')));
  socket.send('b', 9, LOOPBACK, t.mustNotCall('the callback of the second'));
  socket.close(t.mustCall(() => {
    order.push('second close');
    equal(order, ['ERR_SOCKET_DGRAM_NOT_RUNNING', 'first close', 'second close']);
  }));
});

test('a socket stuck in a bind keeps what waits for it', async (t) => {
  const socket = t.socket('udp4');
  throws(() => socket.bind(0, 5), code('ERR_INVALID_ARG_TYPE'));
  socket.send('x', 9, LOOPBACK, t.mustNotCall('the callback of send'));
  equal(socket.close(t.mustNotCall('the callback of close')) === socket, true);
  await turns(2);
  throws(() => socket.address(), code('EBADF'));
  socket.emit('listening'); // so that this script can end: what waits is released by the event
  await turns(1);
  socket.removeAllListeners();
});
