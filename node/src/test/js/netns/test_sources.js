'use strict';

// Groups of which one sender is heard: the other host sends as two.

const { FarSocket, at, code, equal, hear, run, test, throws } = require('./net.js');

const GROUP = '232.77.0.1';
const GROUP6 = 'ff3e::77:1';

/** Two senders of the other host: 10.77.0.2 and 10.77.0.3. */
function twoSenders() {
  return Promise.all([at.far[0], at.farToo].map(async (address) => {
    const socket = await FarSocket.make('udp4', { address });
    await socket.do('setMulticastInterface', at.far[0]);
    return socket;
  }));
}

function twoSenders6() {
  const { far, farToo } = at.global6;
  return Promise.all([far, farToo].map((address) => FarSocket.make('udp6', { address })));
}

test('228 of two senders the named one is heard', 'SOURCE_MEMBERSHIP', async (t) => {
  const socket = t.socket({ type: 'udp4', reuseAddr: true });
  const { port } = socket.bindSync();
  socket.addSourceSpecificMembership(at.farToo, GROUP, at.near[0]);
  const heard = hear(socket);
  const [first, second] = await twoSenders();
  await first.send('unwanted', port, GROUP);
  await second.send('wanted', port, GROUP);
  equal(await heard.until('wanted'), ['wanted']);
  equal(heard.senders[0].address, at.farToo);
});

test('228 both are heard when both are named, one after the other is dropped',
  'SOURCE_MEMBERSHIP', async (t) => {
    const socket = t.socket({ type: 'udp4', reuseAddr: true });
    const { port } = socket.bindSync();
    for (const source of [at.far[0], at.farToo]) {
      socket.addSourceSpecificMembership(source, GROUP, at.near[0]);
    }
    const heard = hear(socket);
    const [first, second] = await twoSenders();
    await first.send('one', port, GROUP);
    await second.send('two', port, GROUP);
    await heard.until('two');
    socket.dropSourceSpecificMembership(at.far[0], GROUP, at.near[0]);
    await first.send('dropped', port, GROUP);
    await second.send('three', port, GROUP);
    equal(await heard.until('three'), ['one', 'two', 'three']);
  });

test('228 the kernel tells the sources of a group until they are dropped', 'SOURCE_MEMBERSHIP',
  (t) => {
    // Idx Device Group Source, numbers in hexadecimal.
    const filters = () => run('cat /proc/net/mcfilter').split('\n')
      .filter((line) => line.includes('0xe84d0001')).length;
    const socket = t.socket('udp4');
    socket.bindSync();
    socket.addSourceSpecificMembership(at.far[0], GROUP, at.near[0]);
    socket.addSourceSpecificMembership(at.farToo, GROUP, at.near[0]);
    equal(filters(), 2);
    socket.dropSourceSpecificMembership(at.far[0], GROUP, at.near[0]);
    equal(filters(), 1);
    socket.close();
    equal(filters(), 0);
  });

test('228 without an interface the route of the group decides', 'SOURCE_MEMBERSHIP', async (t) => {
  const socket = t.socket('udp4');
  const { port } = socket.bindSync();
  socket.addSourceSpecificMembership(at.far[0], GROUP);
  const heard = hear(socket);
  const [first] = await twoSenders();
  await first.send('routed', port, GROUP);
  await heard.until('routed');
});

test('229 what goes wrong with sources', 'SOURCE_MEMBERSHIP', (t) => {
  const socket = t.socket('udp4');
  socket.bindSync();
  const add = (...values) => () => socket.addSourceSpecificMembership(...values);
  const drop = (...values) => () => socket.dropSourceSpecificMembership(...values);
  add(at.far[0], GROUP, at.near[0])();
  throws(add(at.far[0], GROUP, at.near[0]), code('EADDRNOTAVAIL'));
  throws(drop(at.farToo, '232.77.0.9', at.near[0]), code('EINVAL'));
  throws(add(at.far[0], GROUP, at.far[0]), code('ENODEV'));
  throws(add(at.far[0], GROUP6, at.near[0]), code('EINVAL'));
  throws(add(at.global6.far, GROUP6), code('ENOPROTOOPT'));
});

test('229 a whole group and one sender of it may be joined together', 'MIXED_MEMBERSHIP', (t) => {
  const socket = t.socket('udp4');
  socket.bindSync();
  socket.addMembership(GROUP, at.near[0]);
  socket.addSourceSpecificMembership(at.far[0], GROUP, at.near[0]);
});

test('230 on udp6 as well, by the zone of an interface', 'SOURCE_MEMBERSHIP', async (t) => {
  const socket = t.socket('udp6');
  const { port } = socket.bindSync();
  socket.addSourceSpecificMembership(at.global6.farToo, GROUP6, '::%near0');
  const heard = hear(socket);
  const [first, second] = await twoSenders6();
  for (const sender of [first, second]) await sender.do('setMulticastInterface', '::%far0');
  await first.send('unwanted', port, GROUP6);
  await second.send('wanted', port, GROUP6);
  equal(await heard.until('wanted'), ['wanted']);
  equal(heard.senders[0].address, at.global6.farToo);
  socket.dropSourceSpecificMembership(at.global6.farToo, GROUP6, '::%near0');
  throws(() => socket.dropSourceSpecificMembership(at.global6.farToo, GROUP6, '::%near0'),
    code('EINVAL'));
});
