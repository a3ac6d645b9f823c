// flags: --test-udp-no-try-send
'use strict';

// Sends the kernel is not asked for at once: they wait in the handle.

const { createHook } = require('async_hooks');
const { equal, ok, once, test, turns } = require('./harness.js');

const waiting = (socket) => [socket.getSendQueueSize(), socket.getSendQueueCount()];

test('238 what waits is counted, in bytes and in datagrams, until it was told', async (t) => {
  const socket = t.bound();
  socket.connectSync(socket.address().port);
  equal(waiting(socket), [0, 0]);
  const order = [];
  setImmediate(() => {
    socket.send('12345', t.mustCall((...values) => order.push(values)));
    equal(waiting(socket), [5, 1]);
    socket.send(['12', '3'], t.mustCall((...values) => order.push(values)));
    equal(waiting(socket), [8, 2]);
    process.nextTick(() => order.push('tick'));
    Promise.resolve().then(() => order.push('microtask'));
  });
  while (order.length < 4) await turns(1);
  equal(order, ['tick', 'microtask', [null, 5], [null, 3]]);
  equal(waiting(socket), [0, 0]);
});

test('238 a send that waited tells its callback who it is, and its bytes even when it failed',
  async (t) => {
    const socket = t.bound();
    const [self, error, bytes] = await new Promise((resolve) => {
      socket.send(Buffer.alloc(70000), 9, '127.0.0.1', function(...values) {
        resolve([this, ...values]);
      });
    });
    equal([error.message, bytes], ['send EMSGSIZE 127.0.0.1:9', 70000]);
    equal([self.address, self.port, self.list.length], ['127.0.0.1', 9, 1]);
  });

test('239 close takes back what waits: ECANCELED, after close; the first has left', async (t) => {
  const socket = t.bound();
  const other = t.bound();
  other.on('message', t.mustCall((message) => equal(String(message), 'a')));
  socket.connectSync(other.address().port);
  await once(socket, 'connect');
  const order = [];
  for (const text of ['a', 'bcd', 'ef']) {
    socket.send(text, t.mustCall((error, bytes) => {
      order.push([error && error.message, bytes]);
    }));
  }
  socket.on('close', () => order.push('close'));
  socket.close();
  while (order.length < 4) await turns(1);
  equal(order, ['close', [null, 1], ['send ECANCELED', 3], ['send ECANCELED', 2]]);
});

test('254 a send that waits is an asynchronous resource', async (t) => {
  const lives = [];
  const hook = createHook({
    init(id, type, trigger) {
      if (type === 'UDPWRAP' || type === 'UDPSENDWRAP') lives.push({ id, type, trigger });
    },
  }).enable();
  const socket = t.bound();
  await new Promise((resolve) => socket.send('x', 9, resolve));
  hook.disable();
  equal(lives.map(({ type }) => type), ['UDPWRAP', 'UDPSENDWRAP']);
  ok(lives[1].trigger === lives[0].id, 'triggered by the socket');
});

test('what waits is sent in its order', async (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  const heard = [];
  socket.on('message', (message) => heard.push(String(message)));
  for (let i = 0; i < 20; i++) socket.send(String(i), port);
  while (heard.length < 20) await turns(1);
  equal(heard, Array.from({ length: 20 }, (_, i) => String(i)));
});
