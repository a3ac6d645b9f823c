// Which asynchronous resource each callback of a socket runs in, and what triggered it.
'use strict';

const dgram = require('dgram');
const hooks = require('async_hooks');
const { once } = require('events');

const names = new Map();
const kinds = [];
const hook = hooks.createHook({
  init(id, type, trigger) {
    if (type === 'UDPWRAP') {
      names.set(id, `socket ${names.size + 1}`);
      kinds.push([names.get(id), trigger === hooks.executionAsyncId()]);
    }
  },
}).enable();

const nameOf = (id) => names.get(id) ?? (id === 0 ? 'nothing' : 'another');
const where = (what) => {
  console.log(what, '| in', nameOf(hooks.executionAsyncId()), '| by',
    nameOf(hooks.triggerAsyncId()), '|', typeof hooks.executionAsyncResource());
};
const see = (what) => () => where(what);

(async () => {
  const socket = dgram.createSocket('udp4', see('message'));
  const peer = dgram.createSocket('udp4');
  const { port } = peer.bindSync({ address: '127.0.0.1' });
  for (const event of ['listening', 'connect', 'close', 'error']) socket.on(event, see(event));
  socket.bind(0, '127.0.0.1', see('bind callback'));
  await once(socket, 'listening');
  const own = socket.address().port;
  socket.send('x', own, see('send callback'));
  await once(socket, 'message');
  socket.send(Buffer.alloc(70000), own, see('failed send callback'));
  await new Promise((resolve) => socket.send('x', 9, 'localhost', () => {
    where('send callback by name');
    resolve();
  }));
  socket.connect(port, see('connect callback'));
  await once(socket, 'connect');
  socket.send('x', see('connected send callback'));
  peer.send('answer', own);
  await once(socket, 'message');
  peer.close();
  await once(peer, 'close');
  socket.send('to nobody');
  await once(socket, 'error');
  socket.on('close', () => process.nextTick(see('tick of close')));
  socket.close(see('close callback'));
  await once(socket, 'close');

  const queued = dgram.createSocket('udp4');
  queued.on('listening', see('listening of a send'));
  queued.send('x', 9, '127.0.0.1', see('send callback that waited'));
  queued.close(see('close callback that waited'));
  await once(queued, 'close');

  const failing = dgram.createSocket('udp4');
  failing.on('error', see('error of a bind'));
  failing.bind(0, '::1');
  await once(failing, 'error');
  failing.connectSync(9);
  failing.on('connect', see('connect of connectSync'));
  await once(failing, 'connect');
  failing.disconnect();
  failing.connect(9, '::1', see('connect callback of an error'));
  await new Promise((resolve) => setImmediate(resolve));
  failing.close();
  hook.disable();
  console.log(kinds);
})();
