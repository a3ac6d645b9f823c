'use strict';

// What routers, links and other hosts make of a datagram on its way.

const { FarSocket, at, counter, equal, hear, ok, once, run, sent, spareLink, test, throws } =
  require('./net.js');

const NOWHERE = '192.0.2.1';
const NOWHERE6 = '2001:db8::1';

function open(t, type = 'udp4') {
  const socket = t.socket(type);
  socket.bindSync();
  return socket;
}

/** Resolves when the other host's counter has grown; the last packet may still be under way. */
async function grows(name, before, host = 'far') {
  for (let i = 0; i < 500 && counter(name, host) === before; i++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  equal(counter(name, host), before + 1, name);
}

test('146 nowhere: no route is an error of the send', async (t) => {
  for (const [type, address] of [['udp4', NOWHERE], ['udp6', NOWHERE6]]) {
    const error = await sent(open(t, type), 'x', 9, address);
    equal(error.message, `send ENETUNREACH ${address}:9`);
    equal([error.errno, error.address, error.port], [-101, address, 9]);
  }
});

test('91 nowhere: no route is an error of connect', (t) => {
  for (const [type, address] of [['udp4', NOWHERE], ['udp6', NOWHERE6]]) {
    const socket = open(t, type);
    throws(() => socket.connectSync(9, address), {
      message: `connect ENETUNREACH ${address}:9`, errno: -101, syscall: 'connect',
    });
  }
});

test('146 a link that went down, and came back', async (t) => {
  spareLink('10.82.0.1/24');
  const socket = open(t);
  const { port } = socket.address();
  equal(await sent(socket, 'x', port, '10.82.0.1'), null);
  equal(await sent(socket, 'x', 9, '10.82.0.2'), null);
  run('ip link set spare down');
  equal((await sent(socket, 'x', 9, '10.82.0.2')).code, 'ENETUNREACH');
  run('ip link set spare up');
  equal(await sent(socket, 'x', 9, '10.82.0.2'), null);
  run('ip link del spare');
  equal((await sent(socket, 'x', 9, '10.82.0.2')).code, 'ENETUNREACH');
});

test('146 bound to the loopback, a socket reaches no other host', async (t) => {
  const socket = t.bound();
  equal((await sent(socket, 'x', 9, at.far[0])).message, `send EINVAL ${at.far[0]}:9`);
});

test('202 a datagram of one hop dies at the router', 'UNICAST_TTL', async (t) => {
  const socket = open(t);
  equal(socket.setTTL(1), 1);
  const [died, passed] = [counter('Icmp OutTimeExcds', 'far'), counter('Ip ForwDatagrams', 'far')];
  equal(await sent(socket, 'x', 9, at.beyond[0]), null);
  await grows('Icmp OutTimeExcds', died);
  equal(counter('Ip ForwDatagrams', 'far'), passed);
});

test('202 a datagram of two hops passes the router', 'UNICAST_TTL', async (t) => {
  const socket = open(t);
  socket.setTTL(2);
  const [died, passed] = [counter('Icmp OutTimeExcds', 'far'), counter('Ip ForwDatagrams', 'far')];
  equal(await sent(socket, 'x', 9, at.beyond[0]), null);
  await grows('Ip ForwDatagrams', passed);
  equal(counter('Icmp OutTimeExcds', 'far'), died);
});

test('202 without a limit set it passes as well', async (t) => {
  const passed = counter('Ip ForwDatagrams', 'far');
  equal(await sent(open(t), 'x', 9, at.beyond[0]), null);
  await grows('Ip ForwDatagrams', passed);
});

test('205 on udp6 the limit of hops is the same', 'UNICAST_TTL', async (t) => {
  const socket = open(t, 'udp6');
  socket.setTTL(1);
  const died = counter('Icmp6OutTimeExcds', 'far');
  const passed = counter('Ip6OutForwDatagrams', 'far');
  await sent(socket, 'x', 9, at.beyond[1]);
  await grows('Icmp6OutTimeExcds', died);
  equal(counter('Ip6OutForwDatagrams', 'far'), passed);
  socket.setTTL(2);
  await sent(socket, 'x', 9, at.beyond[1]);
  await grows('Ip6OutForwDatagrams', passed);
});

test('206 the limit for multicast is none for others', async (t) => {
  const far = await FarSocket.make('udp4', {});
  const socket = open(t);
  socket.setMulticastTTL(0);
  await sent(socket, 'arrives', far.port, at.far[0]);
  equal(await far.texts(1), ['arrives']);
});

test('150 a connected socket hears that a port of another host is closed', async (t) => {
  for (const [type, address] of [['udp4', at.far[0]], ['udp6', at.global6.far]]) {
    const socket = t.socket(type);
    socket.connectSync(9, address);
    equal(await sent(socket, 'x'), null);
    const [error] = await once(socket, 'error');
    equal(error.message, 'recvmsg ECONNREFUSED');
    equal(Object.keys(error), ['errno', 'code', 'syscall']);
    equal(error.errno, -111);
    equal(socket.remoteAddress().port, 9);
  }
});

test('150 it goes on after that', async (t) => {
  const far = await FarSocket.make('udp4', {});
  const socket = t.socket('udp4');
  socket.connectSync(9, at.far[0]);
  await sent(socket, 'x');
  await once(socket, 'error');
  socket.disconnect();
  socket.connectSync(far.port, at.far[0]);
  equal(await sent(socket, 'works'), null);
  equal(await far.texts(1), ['works']);
});

test('149 without a peer it hears nothing of a closed port', async (t) => {
  const far = await FarSocket.make('udp4', { address: at.far[0] });
  const socket = open(t);
  socket.on('error', t.mustNotCall('error'));
  const refused = counter('Icmp OutDestUnreachs', 'far');
  equal(await sent(socket, 'x', 9, at.far[0]), null);
  await grows('Icmp OutDestUnreachs', refused);
  const heard = hear(socket);
  await far.send('behind it', socket.address().port, at.near[0]);
  await heard.until('behind it');
  equal(await sent(socket, 'back', far.port, at.far[0]), null);
});

test('142 what is longer than a link carries arrives whole, in fragments', async (t) => {
  for (const [type, bind, to, most] of [
    ['udp4', at.far[0], at.far[0], 65507], ['udp6', at.global6.far, at.global6.far, 65527]]) {
    const far = await FarSocket.make(type, { address: bind });
    const socket = open(t, type);
    for (const size of [1472, 1473, 2000, 9000, most]) {
      equal(await sent(socket, Buffer.alloc(size, size & 0xff), far.port, to), null);
      const [[, length]] = await far.take(1);
      equal(length, size);
    }
  }
});

test('142 fragments were made and put together again', async (t) => {
  const far = await FarSocket.make('udp4', { address: at.far[0] });
  const whole = counter('Ip ReasmOKs', 'far');
  await sent(open(t), Buffer.alloc(3000), far.port, at.far[0]);
  await far.take(1);
  equal(counter('Ip ReasmOKs', 'far'), whole + 1);
});

test('142 one byte too many for any datagram', async (t) => {
  const error = await sent(open(t), Buffer.alloc(65508), 9, at.far[0]);
  equal(error.message, `send EMSGSIZE ${at.far[0]}:9`);
  const error6 = await sent(open(t, 'udp6'), Buffer.alloc(65528), 9, at.global6.far);
  equal(error6.message, `send EMSGSIZE ${at.global6.far}:9`);
});

test('88 the local address of a connected socket is that of the link', (t) => {
  for (const link of [0, 1]) {
    const socket = open(t);
    socket.connectSync(9, at.far[link]);
    equal(socket.address().address, at.near[link]);
  }
});

test('98 connected to one host, a socket does not hear its neighbour', async (t) => {
  const [peer, stranger] = await Promise.all(
    [at.far[0], at.farToo].map((address) => FarSocket.make('udp4', { address })));
  const socket = t.socket('udp4');
  socket.connectSync(peer.port, at.far[0]);
  const heard = hear(socket);
  const { port } = socket.address();
  await stranger.send('stranger', port, at.near[0]);
  await peer.send('peer', port, at.near[0]);
  equal(await heard.until('peer'), ['peer']);
  ok(socket.remoteAddress().address === at.far[0]);
});

test('40 an address that is gone with its link', (t) => {
  spareLink('10.83.0.1/24');
  const socket = t.socket('udp4');
  socket.bindSync({ address: '10.83.0.1' });
  run('ip link del spare');
  equal(socket.address().address, '10.83.0.1');
  throws(() => t.socket('udp4').bindSync({ address: '10.83.0.1' }), {
    message: 'bind EADDRNOTAVAIL 10.83.0.1',
  });
});
