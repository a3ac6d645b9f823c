'use strict';

// Sockets as asynchronous resources: their numbers, and the stores their callbacks see.

const { AsyncLocalStorage, createHook, executionAsyncId, executionAsyncResource, triggerAsyncId } =
  require('async_hooks');
const channels = require('diagnostics_channel');
const { equal, ok, once, test, turns } = require('./harness.js');

// What happens to resources of this type while a case runs.
function watch(type) {
  const lives = new Map();
  const note = (event) => (id) => lives.get(id)?.events.push(event);
  const hook = createHook({
    init(id, name, trigger, resource) {
      if (name === type) lives.set(id, { trigger, resource, events: ['init'] });
    },
    before: note('before'),
    after: note('after'),
    destroy: note('destroy'),
  }).enable();
  return { lives, end: () => hook.disable() };
}

test('253 a socket is a UDPWRAP: init once, before and after each message, destroy', async (t) => {
  const watched = watch('UDPWRAP');
  const trigger = executionAsyncId();
  const socket = t.socket('udp4', () => {
    ids.push(executionAsyncId(), triggerAsyncId(), executionAsyncResource());
  });
  const ids = [];
  const [[id, life]] = watched.lives;
  equal(life.trigger, trigger);
  socket.bindSync({ address: '127.0.0.1' });
  socket.send('1', socket.address().port);
  socket.send('2', socket.address().port);
  await once(socket, 'message');
  if (ids.length < 6) await once(socket, 'message');
  ok(ids[0] === id && ids[3] === id, 'executionAsyncId');
  ok(ids[1] === trigger && ids[4] === trigger, 'triggerAsyncId');
  ok(ids[2] === life.resource && ids[5] === life.resource, 'executionAsyncResource');
  socket.close();
  equal(life.events, ['init', 'before', 'after', 'before', 'after']);
  await once(socket, 'close');
  await turns(2);
  equal(life.events, ['init', 'before', 'after', 'before', 'after', 'destroy']);
  equal(watched.lives.size, 1);
  watched.end();
});

test('254 a datagram the kernel takes at once is no UDPSENDWRAP', async (t) => {
  const watched = watch('UDPSENDWRAP');
  const socket = t.bound();
  await new Promise((resolve) => socket.send('x', socket.address().port, resolve));
  await turns(1);
  equal(watched.lives.size, 0);
  watched.end();
});

test('255 each callback sees the store of the call it belongs to', async (t) => {
  const storage = new AsyncLocalStorage();
  const seen = [];
  const see = (what) => seen.push([what, storage.getStore()]);
  const socket = storage.run('made', () => t.socket('udp4'));
  storage.run('on', () => socket.on('message', () => see('message')));
  socket.on('listening', () => see('listening'));
  socket.on('close', () => see('close event'));
  storage.run('bind', () => socket.bind(0, '127.0.0.1', () => see('bind')));
  await once(socket, 'listening');
  const { port } = socket.address();
  await new Promise((resolve) => storage.run('send', () => socket.send('x', port, () => {
    see('send');
    resolve();
  })));
  if (!seen.some(([what]) => what === 'message')) await once(socket, 'message');
  socket.on('connect', () => see('connect event'));
  storage.run('connect', () => socket.connect(port, '127.0.0.1', () => see('connect')));
  await once(socket, 'connect');
  await new Promise((resolve) => storage.run('send connected', () => socket.send('x', () => {
    see('send connected');
    resolve();
  })));
  storage.run('close', () => socket.close(() => see('close')));
  await once(socket, 'close');
  const stores = Object.fromEntries(seen);
  equal(stores.message, 'made');
  equal(stores.listening, 'bind');
  equal(stores.bind, 'bind');
  equal(stores.send, 'send');
  equal(stores['connect event'], 'connect');
  equal(stores.connect, 'connect');
  equal(stores['send connected'], 'send connected');
  equal(stores['close event'], 'close');
  equal(stores.close, 'close');
});

test('255 a failed receive is heard in the store of the construction', async (t) => {
  const storage = new AsyncLocalStorage();
  const gone = t.bound();
  const { port } = gone.address();
  gone.close();
  const socket = storage.run('made', () => t.socket('udp4'));
  const failed = new Promise((resolve) => {
    socket.on('error', () => resolve(storage.getStore()));
  });
  socket.connect(port, '127.0.0.1', () => socket.send('x'));
  equal(await failed, 'made');
});

test('255 what a close triggers is triggered by the socket', async (t) => {
  const watched = watch('UDPWRAP');
  const socket = t.bound();
  const [id] = watched.lives.keys();
  watched.end();
  const triggers = [];
  await new Promise((resolve) => socket.send('x', socket.address().port, () => {
    triggers.push(triggerAsyncId());
    resolve();
  }));
  socket.close(() => triggers.push(triggerAsyncId()));
  await once(socket, 'close');
  equal(triggers, [id, id]);
});

test('256 what waits for the bind sees the store of the call that began it', async (t) => {
  const storage = new AsyncLocalStorage();
  const seen = [];
  const see = (what) => seen.push(`${what}: ${storage.getStore()}`);
  const peer = t.bound();
  const { port } = peer.address();
  const socket = t.socket('udp4');
  await new Promise((resolve) => {
    storage.run('first', () => socket.send('1', port, () => see('first')));
    storage.run('second', () => socket.send('2', port, () => see('second')));
    storage.run('connect', () => socket.connect(port, () => {
      see('connect');
      resolve();
    }));
  });
  const closed = t.socket('udp4');
  storage.run('send', () => closed.send('3', port));
  storage.run('close', () => closed.close(() => see('close')));
  await once(closed, 'close');
  equal(seen.sort(), ['close: send', 'connect: first', 'first: first', 'second: first']);
});

test('25 a socket is told of on the channel udp.socket, made whole', async (t) => {
  const told = [];
  const listener = ({ socket }, name) => told.push(name, socket, socket.listenerCount('message'));
  channels.subscribe('udp.socket', listener);
  const socket = t.socket('udp4', () => {});
  const aborted = t.socket({ type: 'udp6', signal: AbortSignal.abort() });
  channels.unsubscribe('udp.socket', listener);
  t.socket('udp4');
  ok(told.length === 6 && told[0] === 'udp.socket' && told[1] === socket && told[2] === 1, 'first');
  ok(told[4] === aborted && told[5] === 0, 'aborted');
});
