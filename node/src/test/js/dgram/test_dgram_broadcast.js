'use strict';

// Broadcast: allowed only when asked for.

const { equal, once, test } = require('./harness.js');

const sent = (socket, port, address) => new Promise((resolve) => {
  socket.send('x', port, address, resolve);
});

test('199 broadcast is forbidden until it is allowed', async (t) => {
  const socket = t.socket('udp4');
  socket.bindSync();
  for (const address of ['255.255.255.255', '127.255.255.255']) {
    const error = await sent(socket, 9, address);
    equal(error.message, `send EACCES ${address}:9`);
    equal(error.errno, -13);
  }
});

test('199 broadcast allowed, a wildcard socket hears it', async (t) => {
  const receiver = t.socket('udp4');
  const { port } = receiver.bindSync();
  const socket = t.socket('udp4');
  socket.bindSync();
  socket.setBroadcast(true);
  socket.send('to all', port, '127.255.255.255', t.mustCall((error) => equal(error, null)));
  const [message] = await once(receiver, 'message');
  equal(String(message), 'to all');
});

test('199 broadcast forbidden again', async (t) => {
  const socket = t.socket('udp4');
  socket.bindSync();
  socket.setBroadcast(1);
  socket.setBroadcast(0);
  equal((await sent(socket, 9, '127.255.255.255')).code, 'EACCES');
});

test('199 any truth allows it', async (t) => {
  const socket = t.socket('udp4');
  socket.bindSync();
  socket.setBroadcast('yes');
  equal(await sent(socket, 9, '127.255.255.255'), null);
});

test('91 a broadcast address cannot be a peer while broadcast is forbidden', (t) => {
  const socket = t.socket('udp4');
  let thrown;
  try {
    socket.connectSync(9, '127.255.255.255');
  } catch (error) {
    thrown = error;
  }
  equal(thrown.message, 'connect EACCES 127.255.255.255:9');
  socket.setBroadcast(true);
  socket.connectSync(9, '127.255.255.255');
});

test('199 a socket of one address does not hear broadcasts', async (t) => {
  const receiver = t.bound();
  const socket = t.socket('udp4');
  socket.bindSync();
  socket.setBroadcast(true);
  receiver.on('message', t.mustCall((message) => equal(String(message), 'to one')));
  await sent(socket, receiver.address().port, '127.255.255.255');
  socket.send('to one', receiver.address().port, '127.0.0.1');
});

test('198 broadcast is allowed on an open descriptor only', (t) => {
  const thrown = (socket) => {
    try {
      socket.setBroadcast(true);
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const error = thrown(t.socket('udp4'));
  equal(error.message, 'setBroadcast EBADF');
  equal({ ...error }, { errno: -9, code: 'EBADF', syscall: 'setBroadcast' });
  const closed = t.bound();
  closed.close();
  equal(thrown(closed) instanceof Error, true);
  equal(thrown(t.bound('udp6')), undefined);
});

test('199 a burst to all arrives whole and in order', async (t) => {
  const receiver = t.socket({ type: 'udp4', recvBufferSize: 1 << 18 });
  const { port } = receiver.bindSync();
  const heard = [];
  receiver.on('message', (message) => heard.push(message[0]));
  const socket = t.socket('udp4');
  socket.bindSync();
  socket.setBroadcast(true);
  for (let i = 0; i < 40; i++) socket.send(Uint8Array.of(i), port, '127.255.255.255');
  while (heard.length < 40) await once(receiver, 'message');
  equal(heard, Array.from({ length: 40 }, (_, i) => i));
});

test('144 broadcast that is forbidden is silent without a callback', async (t) => {
  const socket = t.socket('udp4');
  socket.bindSync();
  socket.on('error', t.mustNotCall('error'));
  socket.send('x', 9, '127.255.255.255');
  equal((await sent(socket, 9, '127.255.255.255')).code, 'EACCES');
});
