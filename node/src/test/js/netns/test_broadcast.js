'use strict';

// Broadcast between hosts: to all of a net, and to all of the link.

const { FarSocket, at, equal, hear, sent, test, throws } = require('./net.js');

const ALL = '255.255.255.255';

function allowed(t, address = '0.0.0.0') {
  const socket = t.socket('udp4');
  socket.bindSync({ address });
  socket.setBroadcast(true);
  return socket;
}

test('199 broadcast is forbidden until it is allowed, and after that', async (t) => {
  for (const [own, address] of [[at.near[0], ALL], ['0.0.0.0', at.broadcast[0]],
    ['0.0.0.0', at.broadcast[1]]]) {
    const socket = t.socket('udp4');
    socket.bindSync({ address: own });
    const error = await sent(socket, 'x', 9, address);
    equal(error.message, `send EACCES ${address}:9`);
    equal([error.errno, error.code, error.syscall], [-13, 'EACCES', 'send']);
    socket.setBroadcast(true);
    equal(await sent(socket, 'x', 9, address), null);
    socket.setBroadcast(false);
    equal((await sent(socket, 'x', 9, address)).code, 'EACCES');
  }
});

test('199 to all of the link, from any address and without a route: which link?', async (t) => {
  equal((await sent(allowed(t), 'x', 9, ALL)).message, `send ENETUNREACH ${ALL}:9`);
});

test('199 to all of one net: heard on that link only', async (t) => {
  const far = await FarSocket.make('udp4', {});
  const socket = allowed(t);
  for (const link of [0, 1]) {
    equal(await sent(socket, `net ${link}`, far.port, at.broadcast[link]), null);
    const [[text, , { address }]] = await far.take(1);
    equal([text, address], [`net ${link}`, at.near[link]]);
  }
});

test('199 to all of the link, by the address it is bound to', async (t) => {
  const far = await FarSocket.make('udp4', {});
  const socket = allowed(t, at.near[0]);
  equal(await sent(socket, 'to all', far.port, ALL), null);
  const [[text, , { address }]] = await far.take(1);
  equal([text, address], ['to all', at.near[0]]);
});

test('199 a host hears its own broadcast', async (t) => {
  const receiver = t.socket('udp4');
  const { port } = receiver.bindSync();
  const heard = hear(receiver);
  await sent(allowed(t), 'to all', port, at.broadcast[0]);
  await heard.until('to all');
  equal(heard.senders[0].address, at.near[0]);
});

test('199 a socket of one address does not hear broadcast', async (t) => {
  const bound = await FarSocket.make('udp4', { address: at.far[0] });
  const wide = await FarSocket.make('udp4', {});
  const socket = allowed(t);
  await sent(socket, 'to all', bound.port, at.broadcast[0]);
  await sent(socket, 'to one', bound.port, at.far[0]);
  equal(await bound.texts(1), ['to one']);
  await sent(socket, 'to all', wide.port, at.broadcast[0]);
  equal(await wide.texts(1), ['to all']);
});

test('199 a socket bound to the broadcast address hears nothing else', async (t) => {
  const socket = t.socket('udp4');
  equal(socket.bindSync({ address: at.broadcast[0] }).address, at.broadcast[0]);
  const heard = hear(socket);
  const { port } = socket.address();
  const far = await FarSocket.make('udp4', { address: at.far[0] });
  await far.do('setBroadcast', true);
  await far.send('to one', port, at.near[0]);
  await far.send('to all', port, at.broadcast[0]);
  equal(await heard.until('to all'), ['to all']);
});

test('199 two that share a port both hear broadcast', async (t) => {
  const first = t.socket({ type: 'udp4', reuseAddr: true });
  const { port } = first.bindSync();
  const second = t.socket({ type: 'udp4', reuseAddr: true });
  second.bindSync({ port });
  const [one, two] = [hear(first), hear(second)];
  const far = await FarSocket.make('udp4', { address: at.far[0] });
  await far.do('setBroadcast', true);
  await far.send('to all', port, at.broadcast[0]);
  await one.until('to all');
  await two.until('to all');
});

test('91 a net of all is a peer only while broadcast is allowed', async (t) => {
  const far = await FarSocket.make('udp4', {});
  const socket = t.socket('udp4');
  throws(() => socket.connectSync(far.port, at.broadcast[0]), {
    message: `connect EACCES ${at.broadcast[0]}:${far.port}`,
  });
  socket.setBroadcast(true);
  socket.connectSync(far.port, at.broadcast[0]);
  equal(await sent(socket, 'to the peer'), null);
  equal(await far.texts(1), ['to the peer']);
});

test('199 udp6 knows broadcast by its mapped form only', async (t) => {
  const far = await FarSocket.make('udp4', {});
  const socket = t.socket('udp6');
  socket.bindSync();
  equal((await sent(socket, 'x', far.port, `::ffff:${at.broadcast[0]}`)).code, 'EACCES');
  socket.setBroadcast(true);
  equal(await sent(socket, 'mapped', far.port, `::ffff:${at.broadcast[0]}`), null);
  equal(await far.texts(1), ['mapped']);
});
