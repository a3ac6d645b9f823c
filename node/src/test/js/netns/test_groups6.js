'use strict';

// Groups of IPv6 between two hosts with two links.

const { FarSocket, at, code, equal, hear, run, sent, test, throws } = require('./net.js');

const GROUP = 'ff02::77:1';
const MDNS = 'ff02::fb';
const MDNS_PORT = 5353;

function member(t, ...interfaces) {
  const socket = t.socket({ type: 'udp6', reuseAddr: true });
  socket.bindSync();
  for (const address of interfaces) socket.addMembership(GROUP, address);
  return socket;
}

async function farMember() {
  const socket = await FarSocket.make('udp6', {});
  for (const zone of ['far0', 'far1']) await socket.do('addMembership', GROUP, `::%${zone}`);
  return socket;
}

/** The interfaces on which this host is a member of the group, as the kernel tells. */
function joined(digits) {
  return run('cat /proc/net/igmp6').split('\n').map((line) => line.trim().split(/\s+/))
    .filter(([, , group]) => group === digits).map(([, device]) => device).join();
}

const DIGITS = 'ff020000000000000000000000770001';

test('221 a group is heard on the interface it was joined on, and on no other', async (t) => {
  const socket = member(t, '::%near1');
  const heard = hear(socket);
  const { port } = socket.address();
  const far = await FarSocket.make('udp6', {});
  await far.send('by the other link', port, `${GROUP}%far0`);
  await far.send('behind it', port, `${at.near6[0]}%far0`);
  await heard.until('behind it');
  await far.send('by the right link', port, `${GROUP}%far1`);
  equal(await heard.until('by the right link'), ['behind it', 'by the right link']);
  equal(heard.senders[1].address, `${at.far6[1]}%near1`);
});

test('221 the kernel tells a membership until it is dropped or its socket closed', (t) => {
  const socket = member(t, '::%near0', '::%near1');
  equal(joined(DIGITS), 'near0,near1');
  socket.dropMembership(GROUP, '::%near0');
  equal(joined(DIGITS), 'near1');
  socket.close();
  equal(joined(DIGITS), '');
});

test('220 leaving on another interface, joining twice on one', (t) => {
  const socket = member(t, '::%near0');
  throws(() => socket.dropMembership(GROUP, '::%near1'), code('EADDRNOTAVAIL'));
  throws(() => socket.addMembership(GROUP, '::%near0'), code('EADDRINUSE'));
  socket.addMembership(GROUP, '::%near1');
  equal(joined(DIGITS), 'near0,near1');
});

test('216 without an interface or with an unknown one the system chooses', (t) => {
  const socket = member(t, undefined);
  const chosen = joined(DIGITS);
  equal(['near0', 'near1'].includes(chosen), true, chosen);
  throws(() => socket.addMembership(GROUP, '::%nowhere'), code('EADDRINUSE'));
});

test('218 an interface is named behind a percent sign only', (t) => {
  const socket = member(t);
  for (const wrong of ['near0', at.near[0], '']) {
    throws(() => socket.addMembership(GROUP, wrong), code('EINVAL'));
  }
});

test('219 a group of IPv4 on udp6, heard with the sender mapped', async (t) => {
  const socket = t.socket('udp6');
  const { port } = socket.bindSync();
  socket.addMembership('239.77.0.6', at.near[0]);
  const heard = hear(socket);
  const far = await FarSocket.make('udp4', { address: at.far[0] });
  await far.do('setMulticastInterface', at.far[0]);
  await far.send('mapped', port, '239.77.0.6');
  await heard.until('mapped');
  equal(heard.senders[0].address, `::ffff:${at.far[0]}`);
  equal(heard.senders[0].family, 'IPv6');
});

test('214 multicast leaves by the chosen interface, a zone in the address wins', async (t) => {
  const far = await farMember();
  const socket = t.socket('udp6');
  socket.bindSync();
  for (const [choice, zone, link] of [['::%near1', '', 1], ['::%near0', '', 0],
    ['::%near0', '%near1', 1], ['::%near1', '%near0', 0]]) {
    socket.setMulticastInterface(choice);
    equal(await sent(socket, choice + zone, far.port, GROUP + zone), null);
    const [[text, , rinfo]] = await far.take(1);
    equal([text, rinfo.address], [choice + zone, `${at.near6[link]}%far${link}`]);
  }
});

test('212 the interface is given back', (t) => {
  const socket = t.socket('udp6');
  socket.bindSync();
  for (const choice of ['::%near1', '::', '::%near0', '::%nowhere', 'fe80::7', '::1%near1']) {
    equal(socket.setMulticastInterface(choice), undefined);
  }
});

test('213 bound to a link, a socket takes no interface of another', (t) => {
  const socket = t.socket('udp6');
  socket.bindSync({ address: `${at.near6[0]}%near0` });
  throws(() => socket.setMulticastInterface('::%near1'), {
    message: 'setMulticastInterface EINVAL',
  });
  socket.setMulticastInterface('::%near0');
});

test('209 this host hears its own multicast unless the sender forbids it', async (t) => {
  const socket = member(t, '::%near0');
  const heard = hear(socket);
  const { port } = socket.address();
  const sender = t.socket('udp6');
  sender.bindSync();
  for (const [text, on] of [['as at first', true], ['forbidden', false], ['again', true]]) {
    sender.setMulticastLoopback(on);
    await sent(sender, text, port, `${GROUP}%near0`);
  }
  equal(await heard.until('again'), ['as at first', 'again']);
});

test('206 multicast without a hop stays here, with one it reaches the link', async (t) => {
  const far = await farMember();
  const here = member(t, '::%near0');
  const heard = hear(here);
  const sender = t.socket('udp6');
  sender.bindSync();
  sender.setMulticastTTL(0);
  await sent(sender, 'no hop', far.port, `${GROUP}%near0`);
  await sent(sender, 'no hop', here.address().port, `${GROUP}%near0`);
  sender.setMulticastTTL(1);
  await sent(sender, 'one hop', far.port, `${GROUP}%near0`);
  equal(await far.texts(1), ['one hop']);
  await heard.until('no hop');
});

test('221 a question to all and its answer, as multicast DNS has it', async (t) => {
  const far = await FarSocket.make({ type: 'udp6', reuseAddr: true }, { port: MDNS_PORT });
  await far.do('addMembership', MDNS, '::%far0');
  await far.do('setMulticastInterface', '::%far0');
  const socket = t.socket({ type: 'udp6', reuseAddr: true });
  socket.bindSync({ port: MDNS_PORT });
  socket.addMembership(MDNS, '::%near0');
  socket.setMulticastInterface('::%near0');
  socket.setMulticastTTL(255);
  socket.setMulticastLoopback(false);
  const heard = hear(socket);
  await sent(socket, 'who is there?', MDNS_PORT, MDNS);
  const [[question, , from]] = await far.take(1);
  equal([question, from.address], ['who is there?', `${at.near6[0]}%far0`]);
  await far.send('I am.', MDNS_PORT, MDNS);
  await heard.until('I am.');
  equal(heard.senders[0], {
    address: `${at.far6[0]}%near0`, family: 'IPv6', port: MDNS_PORT, size: 5,
  });
});
