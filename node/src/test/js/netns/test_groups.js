'use strict';

// Groups of IPv4 between two hosts with two links.

const { FarSocket, at, code, equal, hear, run, sent, spareLink, test, throws } =
  require('./net.js');

const GROUP = '239.77.0.1';
const MDNS = '224.0.0.251';
const MDNS_PORT = 5353;

/** A socket of this host on a free port that has joined the group on these interfaces. */
function member(t, ...interfaces) {
  const socket = t.socket({ type: 'udp4', reuseAddr: true });
  socket.bindSync();
  for (const address of interfaces) socket.addMembership(GROUP, address);
  return socket;
}

/** A socket of the other host whose multicast leaves by this link. */
async function farSender(link) {
  const socket = await FarSocket.make('udp4', { address: at.far[link] });
  await socket.do('setMulticastInterface', at.far[link]);
  return socket;
}

/** A socket of the other host that has joined the group on both links. */
async function farMember() {
  const socket = await FarSocket.make('udp4', {});
  for (const address of at.far) await socket.do('addMembership', GROUP, address);
  return socket;
}

/** The interfaces on which this host is a member of the group, as the kernel tells. */
function joined(group) {
  const wanted = group.split('.').reverse().map((octet) => (+octet).toString(16).padStart(2, '0'))
    .join('').toUpperCase();
  const found = [];
  let device;
  for (const line of run('cat /proc/net/igmp').split('\n').slice(1)) {
    if (/^\d/.test(line)) [, device] = line.split(/\s+/);
    else if (line.trim().startsWith(wanted)) found.push(device);
  }
  return found.join();
}

test('221 a group is heard on the interface it was joined on, and on no other', async (t) => {
  const socket = member(t, at.near[1]);
  const heard = hear(socket);
  const { port } = socket.address();
  const wrong = await farSender(0);
  await wrong.send('by the other link', port, GROUP);
  await wrong.send('behind it', port, at.near[0]);
  await heard.until('behind it');
  await (await farSender(1)).send('by the right link', port, GROUP);
  await heard.until('by the right link');
  equal(heard.texts, ['behind it', 'by the right link']);
  equal(heard.senders[1].address, at.far[1]);
});

test('216 without an interface the route of the group decides', async (t) => {
  const socket = member(t, undefined);
  const heard = hear(socket);
  const { port } = socket.address();
  equal(joined(GROUP), 'near0');
  const wrong = await farSender(1);
  await wrong.send('by the other link', port, GROUP);
  await wrong.send('behind it', port, at.near[1]);
  await heard.until('behind it');
  await (await farSender(0)).send('routed', port, GROUP);
  equal(await heard.until('routed'), ['behind it', 'routed']);
});

test('221 the kernel tells a membership until it is dropped', (t) => {
  const socket = member(t, ...at.near);
  equal(joined(GROUP), 'near0,near1');
  socket.dropMembership(GROUP, at.near[0]);
  equal(joined(GROUP), 'near1');
  socket.dropMembership(GROUP, at.near[1]);
  equal(joined(GROUP), '');
});

test('221 a membership ends with its socket', (t) => {
  const socket = member(t, ...at.near);
  const second = member(t, at.near[1]);
  socket.close();
  equal(joined(GROUP), 'near1');
  second.close();
  equal(joined(GROUP), '');
});

test('220 leaving on another interface, joining twice on one', (t) => {
  const socket = member(t, at.near[0]);
  throws(() => socket.dropMembership(GROUP, at.near[1]), {
    message: 'dropMembership EADDRNOTAVAIL', errno: -99, syscall: 'dropMembership',
  });
  throws(() => socket.addMembership(GROUP, at.near[0]), { message: 'addMembership EADDRINUSE' });
  // The system's choice is that very interface.
  throws(() => socket.addMembership(GROUP), { message: 'addMembership EADDRINUSE' });
  socket.addMembership(GROUP, at.near[1]);
  equal(joined(GROUP), 'near0,near1');
});

test('218 the interface of a membership is one of this host', (t) => {
  const socket = member(t);
  throws(() => socket.addMembership(GROUP, at.far[0]), code('ENODEV'));
  throws(() => socket.addMembership(GROUP, 'near0'), code('EINVAL'));
});

test('224 the 21st group is one too many', (t) => {
  const socket = member(t);
  for (let i = 1; i <= 20; i++) socket.addMembership(`239.77.1.${i}`, at.near[0]);
  throws(() => socket.addMembership('239.77.1.21', at.near[0]), code('ENOBUFS'));
  socket.dropMembership('239.77.1.7', at.near[0]);
  socket.addMembership('239.77.1.21', at.near[0]);
});

test('222 two sockets on one port both hear the group, the last one alone the rest', async (t) => {
  const first = member(t, at.near[0]);
  const { port } = first.address();
  const second = t.socket({ type: 'udp4', reuseAddr: true });
  second.bindSync({ port });
  second.addMembership(GROUP, at.near[0]);
  const [early, late] = [hear(first), hear(second)];
  const far = await farSender(0);
  await far.send('to one', port, at.near[0]);
  await far.send('to all', port, GROUP);
  equal(await late.until('to all'), ['to one', 'to all']);
  equal(await early.until('to all'), ['to all']);
});

test('222 a socket that joined nothing hears what another joined', 'HEARS_OTHERS_GROUPS',
  async (t) => {
    const { port } = member(t, at.near[0]).address();
    const other = t.socket({ type: 'udp4', reuseAddr: true });
    other.bindSync({ port });
    const heard = hear(other);
    await (await farSender(0)).send('not mine', port, GROUP);
    await heard.until('not mine');
  });

test('223 bound to the group, a socket hears the group alone', async (t) => {
  const socket = t.socket('udp4');
  const { port } = socket.bindSync({ address: GROUP });
  socket.addMembership(GROUP, at.near[0]);
  const heard = hear(socket);
  const far = await farSender(0);
  await far.send('to this host', port, at.near[0]);
  await far.send('to the group', port, GROUP);
  equal(await heard.until('to the group'), ['to the group']);
});

test('214 multicast leaves by the chosen interface', async (t) => {
  const far = await farMember();
  const socket = t.socket('udp4');
  socket.bindSync();
  for (const [choice, link] of [[at.near[1], 1], [at.near[0], 0], ['0.0.0.0', 0]]) {
    socket.setMulticastInterface(choice);
    equal(await sent(socket, choice, far.port, GROUP), null);
    const [[text, , rinfo]] = await far.take(1);
    equal([text, rinfo.address], [choice, at.near[link]]);
  }
});

test('214 the interface is given back after another was chosen', async (t) => {
  const far = await farMember();
  const socket = t.socket('udp4');
  socket.bindSync();
  socket.setMulticastInterface(at.near[1]);
  socket.setMulticastInterface('0.0.0.0');
  await sent(socket, 'by the route', far.port, GROUP);
  equal((await far.take(1))[0][2].address, at.near[0]);
});

test('209 this host hears its own multicast unless the sender forbids it', async (t) => {
  const socket = member(t, at.near[0]);
  const heard = hear(socket);
  const { port } = socket.address();
  const sender = t.socket('udp4');
  sender.bindSync({ address: at.near[0] });
  for (const [text, on] of [['as at first', true], ['forbidden', false], ['again', true]]) {
    equal(sender.setMulticastLoopback(on), on);
    await sent(sender, text, port, GROUP);
  }
  equal(await heard.until('again'), ['as at first', 'again']);
});

test('209 the other host hears what this one may not', async (t) => {
  const far = await farMember();
  const sender = t.socket('udp4');
  sender.bindSync({ address: at.near[0] });
  sender.setMulticastLoopback(false);
  await sent(sender, 'outside', far.port, GROUP);
  equal(await far.texts(1), ['outside']);
});

test('206 multicast without a hop stays here, with one it reaches the link', async (t) => {
  const far = await farMember();
  const here = member(t, at.near[0]);
  const heard = hear(here);
  const sender = t.socket('udp4');
  sender.bindSync({ address: at.near[0] });
  sender.setMulticastTTL(0);
  await sent(sender, 'no hop', far.port, GROUP);
  await sent(sender, 'no hop', here.address().port, GROUP);
  sender.setMulticastTTL(1);
  await sent(sender, 'one hop', far.port, GROUP);
  equal(await far.texts(1), ['one hop']);
  await heard.until('no hop');
});

test('221 a question to all and its answer, as multicast DNS has it', async (t) => {
  const far = await FarSocket.make({ type: 'udp4', reuseAddr: true }, { port: MDNS_PORT });
  await far.do('addMembership', MDNS, at.far[0]);
  await far.do('setMulticastInterface', at.far[0]);
  const socket = t.socket({ type: 'udp4', reuseAddr: true });
  socket.bindSync({ port: MDNS_PORT });
  socket.addMembership(MDNS, at.near[0]);
  socket.setMulticastInterface(at.near[0]);
  socket.setMulticastTTL(255);
  socket.setMulticastLoopback(false);
  const heard = hear(socket);
  await sent(socket, 'who is there?', MDNS_PORT, MDNS);
  const [[question, , from]] = await far.take(1);
  equal([question, from.address, from.port], ['who is there?', at.near[0], MDNS_PORT]);
  await far.send('I am.', MDNS_PORT, MDNS);
  await heard.until('I am.');
  equal(heard.senders[0], { address: at.far[0], family: 'IPv4', port: MDNS_PORT, size: 5 });
});

test('221 an interface goes while its group is joined', async (t) => {
  spareLink('10.80.0.1/24');
  const socket = member(t, at.near[0]);
  socket.addMembership(GROUP, '10.80.0.1');
  equal(joined(GROUP), 'near0,spare');
  run('ip link del spare');
  equal(joined(GROUP), 'near0');
  // It can still be dropped, once.
  socket.dropMembership(GROUP, '10.80.0.1');
  throws(() => socket.dropMembership(GROUP, '10.80.0.1'), code('EADDRNOTAVAIL'));
  const heard = hear(socket);
  await (await farSender(0)).send('the other goes on', socket.address().port, GROUP);
  await heard.until('the other goes on');
  socket.close();
  equal(joined(GROUP), '');
});

test('146 a link that is down carries no multicast', async (t) => {
  spareLink('10.81.0.1/24');
  const socket = t.socket('udp4');
  socket.bindSync();
  socket.setMulticastInterface('10.81.0.1');
  run('ip link set spare down');
  const error = await sent(socket, 'x', 9, GROUP);
  run('ip link del spare');
  equal(error.message, `send ENETUNREACH ${GROUP}:9`);
});
