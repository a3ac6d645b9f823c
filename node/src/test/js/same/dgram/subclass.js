// A class of one's own: which of its methods the socket itself calls, and with what.
'use strict';

const dgram = require('dgram');
const { inspect } = require('util');

const plain = (values) => values.map((value) => {
  if (typeof value === 'function') return 'fn';
  if (value instanceof Error) return `Error: ${value.message}`;
  return inspect(value, { depth: 1 });
});

class Loud extends dgram.Socket {
  static made = 0;

  constructor(...values) {
    super(...values);
    Loud.made++;
  }

  get [Symbol.toStringTag]() {
    return 'Loud';
  }
}
for (const name of ['bind', 'bindSync', 'connect', 'connectSync', 'send', 'close', 'address',
  'setBroadcast', 'setRecvBufferSize', 'disconnect', 'sendto', 'getRecvBufferSize']) {
  Loud.prototype[name] = function(...values) {
    console.log(`  ${name}(${plain(values).join(', ')})`);
    return dgram.Socket.prototype[name].apply(this, values);
  };
}
for (const name of ['emit', 'on', 'once', 'removeListener', 'addListener']) {
  Loud.prototype[name] = function(...values) {
    if (values[0] !== 'message') console.log(`  ${name} ${plain(values.slice(0, 2)).join(', ')}`);
    return dgram.Socket.prototype[name].apply(this, values);
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function scene(name, action) {
  console.log(name);
  const socket = await action();
  await turn();
  await turn();
  try {
    dgram.Socket.prototype.close.call(socket);
  } catch (error) {
    console.log('  already', error.code);
  }
  await turn();
}

(async () => {
  await scene('made', () => {
    const socket = new Loud({ type: 'udp4', recvBufferSize: 5000 }, () => {});
    console.log(Object.prototype.toString.call(socket), socket instanceof dgram.Socket, Loud.made);
    console.log(Object.keys(socket), socket.constructor === Loud);
    return socket;
  });
  await scene('bind with a callback', () => new Loud('udp4').bind(0, '127.0.0.1', () => {}));
  await scene('bind that fails', () => new Loud('udp4').on('error', () => {}).bind(0, '::1'));
  await scene('bind with sizes', () => new Loud({ type: 'udp4', sendBufferSize: 9000 }).bind());
  await scene('bindSync', () => {
    const socket = new Loud('udp4');
    socket.bindSync();
    return socket;
  });
  await scene('send binds', () => {
    const socket = new Loud('udp4');
    socket.send('x', 9, '127.0.0.1', () => console.log('  sent'));
    socket.send(['a', 'b'], 9);
    return socket;
  });
  await scene('connect binds', () => {
    const socket = new Loud('udp4');
    socket.connect(9, () => console.log('  connected'));
    return socket;
  });
  await scene('connectSync binds', () => {
    const socket = new Loud('udp4');
    socket.connectSync(9);
    return socket;
  });
  await scene('sendto sends', () => {
    const socket = new Loud('udp4');
    socket.sendto('abc', 0, 2, 9, '127.0.0.1');
    return socket;
  });
  await scene('close waits', () => {
    const socket = new Loud('udp4');
    socket.send('x', 9);
    socket.close(() => console.log('  closed'));
    return socket;
  });
  await scene('a signal closes', () => {
    const controller = new AbortController();
    const socket = new Loud({ type: 'udp4', signal: controller.signal });
    controller.abort();
    return socket;
  });
  await scene('disposal closes', async () => {
    const socket = new Loud('udp4');
    await socket[Symbol.asyncDispose]();
    return socket;
  });
})();
