'use strict';

// Groups on the loopback interface.

const { code, equal, once, test, throws, turns } = require('./harness.js');

const GROUP = '239.7.7.7';
const OWN = '127.0.0.1';

function member(t, group = GROUP) {
  const socket = t.socket({ type: 'udp4', reuseAddr: true });
  socket.bindSync();
  socket.addMembership(group, OWN);
  return socket;
}

function sender(t) {
  const socket = t.bound();
  socket.setMulticastInterface(OWN);
  return socket;
}

test('210 the interface of multicast is text of a literal', (t) => {
  const socket = t.bound();
  for (const wrong of [undefined, null, 5, {}, true]) {
    throws(() => socket.setMulticastInterface(wrong), code('ERR_INVALID_ARG_TYPE'));
  }
  throws(() => t.socket('udp4').setMulticastInterface(OWN), {
    message: 'setMulticastInterface EBADF',
  });
});

test('211 the interface of multicast is one of this host', (t) => {
  const socket = t.bound();
  for (const address of ['0.0.0.0', OWN]) equal(socket.setMulticastInterface(address), undefined);
  for (const [address, name] of [['192.0.2.1', 'EADDRNOTAVAIL'], [GROUP, 'EADDRNOTAVAIL'],
    ['255.255.255.255', 'EADDRNOTAVAIL'], ['::', 'ENOPROTOOPT'], ['', 'EINVAL'],
    ['lo', 'EINVAL']]) {
    throws(() => socket.setMulticastInterface(address), {
      message: `setMulticastInterface ${name}`,
    });
  }
});

test('212 on udp6 only the zone of the interface counts', (t) => {
  for (const address of ['::', '::%lo', '::1', 'fe80::1%nowhere', OWN]) {
    t.bound('udp6').setMulticastInterface(address);
  }
  throws(() => t.bound('udp6').setMulticastInterface('lo'), code('EINVAL'));
});

test('215 a group must be named', (t) => {
  const socket = t.bound();
  for (const group of ['', null, 0, undefined]) {
    for (const call of ['addMembership', 'dropMembership']) {
      throws(() => socket[call](group), {
        name: 'TypeError', code: 'ERR_MISSING_ARGS',
        message: 'The "multicastAddress" argument must be specified',
      });
    }
  }
});

test('217 what is no group is EINVAL', (t) => {
  const socket = t.bound();
  for (const group of ['x', '256.1.1.1', 5, {}, Symbol('g'), '192.0.2.1']) {
    throws(() => socket.addMembership(group), { message: 'addMembership EINVAL' });
  }
});

test('218 the interface of a membership is one of this host', (t) => {
  const socket = t.bound();
  throws(() => socket.addMembership(GROUP, '192.0.2.1'), code('ENODEV'));
  for (const address of ['lo', '::1', '', 5, {}]) {
    throws(() => socket.addMembership(GROUP, address), code('EINVAL'));
  }
});

test('219 a group of the other family: not on udp4, yes on udp6', (t) => {
  throws(() => t.bound().addMembership('ff02::7:7'), code('ENOPROTOOPT'));
  t.bound('udp6').addMembership(GROUP, OWN);
});

test('220 joining twice, leaving what was not joined', (t) => {
  const socket = member(t);
  throws(() => socket.addMembership(GROUP, OWN), { message: 'addMembership EADDRINUSE' });
  equal(socket.dropMembership(GROUP, OWN), undefined);
  throws(() => socket.dropMembership(GROUP, OWN), {
    message: 'dropMembership EADDRNOTAVAIL', errno: -99, syscall: 'dropMembership',
  });
});

test('221 a member hears its group until it leaves', async (t) => {
  const socket = member(t);
  const { port } = socket.address();
  const from = sender(t);
  from.send('member', port, GROUP);
  const [message] = await once(socket, 'message');
  equal(String(message), 'member');
  socket.dropMembership(GROUP, OWN);
  socket.on('message', t.mustNotCall('message'));
  from.send('left', port, GROUP);
  await turns(3);
});

test('222 a group is heard by all who share its port', 'HEARS_OTHERS_GROUPS', async (t) => {
  const socket = member(t);
  const { port } = socket.address();
  const other = t.socket({ type: 'udp4', reuseAddr: true });
  other.bindSync({ port });
  socket.on('message', t.mustCall());
  other.on('message', t.mustCall());
  sender(t).send('x', port, GROUP);
});

test('223 bound to the group, a socket hears nothing else', async (t) => {
  const socket = t.socket({ type: 'udp4', reuseAddr: true });
  const { port } = socket.bindSync({ address: GROUP });
  socket.addMembership(GROUP, OWN);
  socket.on('message', t.mustCall((message) => equal(String(message), 'group')));
  const from = sender(t);
  from.send('unicast', port, OWN);
  from.send('group', port, GROUP);
});

test('225 a membership before bind takes the descriptor away', (t) => {
  const socket = t.socket('udp4');
  throws(() => socket.addMembership('x'), code('EINVAL'));
  throws(() => socket.address(), code('EBADF'));
  socket.addMembership(GROUP, OWN);
  equal(socket.address().address, '0.0.0.0');
  throws(() => socket.bindSync(), code('EINVAL'));
});

test('227 source and group are text', (t) => {
  const socket = t.bound();
  for (const call of ['addSourceSpecificMembership', 'dropSourceSpecificMembership']) {
    throws(() => socket[call](5, GROUP), {
      message: 'The "sourceAddress" argument must be of type string. Received type number (5)',
    });
    throws(() => socket[call](OWN, 5), {
      message: 'The "groupAddress" argument must be of type string. Received type number (5)',
    });
  }
});

test('228 only the named source is heard', 'SOURCE_MEMBERSHIP', async (t) => {
  const socket = t.socket({ type: 'udp4', reuseAddr: true });
  const { port } = socket.bindSync({ address: '232.7.7.7' });
  socket.addSourceSpecificMembership('127.0.0.2', '232.7.7.7', OWN);
  socket.on('message', t.mustCall((message, rinfo) => equal(rinfo.address, '127.0.0.2')));
  sender(t).send('other', port, '232.7.7.7');
  await turns(2);
  const named = t.socket('udp4');
  named.bindSync({ address: '127.0.0.2' });
  named.setMulticastInterface(OWN);
  named.send('named', port, '232.7.7.7');
});

test('229 what goes wrong with sources', 'SOURCE_MEMBERSHIP', (t) => {
  const socket = t.bound();
  const add = (...values) => () => socket.addSourceSpecificMembership(...values);
  add(OWN, '232.7.7.8', OWN)();
  throws(add(OWN, '232.7.7.8', OWN), code('EADDRNOTAVAIL'));
  throws(() => socket.dropSourceSpecificMembership(OWN, '232.7.7.9', OWN), code('EINVAL'));
  throws(add(OWN, 'ff3e::7'), code('EINVAL'));
  throws(add('::1', 'ff3e::7'), code('ENOPROTOOPT'));
  throws(add(OWN, '232.7.7.8', '192.0.2.1'), code('ENODEV'));
});

test('206 multicast that may take no hop stays on the host', async (t) => {
  const socket = member(t);
  const from = sender(t);
  from.setMulticastTTL(0);
  from.send('near', socket.address().port, GROUP);
  await once(socket, 'message');
});
