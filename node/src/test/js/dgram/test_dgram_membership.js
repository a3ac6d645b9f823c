'use strict';

// Groups: what joining and leaving make of their arguments, and what they say when it fails.

const { readFileSync } = require('fs');
const { code, equal, once, test, throws } = require('./harness.js');

const OWN = '127.0.0.1';
const GROUP = '239.7.8.9';
const FOUR = ['addMembership', 'dropMembership', 'addSourceSpecificMembership',
  'dropSourceSpecificMembership'];

function closed(t) {
  const socket = t.bound();
  socket.close();
  return socket;
}

test('210 the interface of multicast: closed, then text, then a descriptor', (t) => {
  throws(() => closed(t).setMulticastInterface(5), { message: 'Not running' });
  for (const [wrong, told] of [[undefined, 'undefined'], [5, 'type number (5)'],
    [{}, 'an instance of Object']]) {
    throws(() => t.socket('udp4').setMulticastInterface(wrong), {
      name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
      message: `The "interfaceAddress" argument must be of type string. Received ${told}`,
    });
  }
  throws(() => t.socket('udp6').setMulticastInterface('::'), {
    message: 'setMulticastInterface EBADF', errno: -9,
  });
});

test('215 a closed socket says so before it misses the group', (t) => {
  for (const call of FOUR) {
    throws(() => closed(t)[call](), {
      code: 'ERR_SOCKET_DGRAM_NOT_RUNNING', message: 'Not running',
    });
  }
});

test('216 joining and leaving return nothing, and need no interface', (t) => {
  for (const nothing of [[], [undefined], [null]]) {
    const socket = t.socket({ type: 'udp4', reuseAddr: true });
    socket.bindSync();
    // Without a route for groups the system has no choice to make.
    try {
      equal(socket.addMembership(GROUP, ...nothing), undefined);
    } catch (error) {
      equal(error.message, 'addMembership ENODEV');
      continue;
    }
    equal(socket.dropMembership(GROUP, ...nothing), undefined);
  }
  throws(() => t.bound().addMembership(GROUP, ''), { message: 'addMembership EINVAL' });
});

test('217 a group is whatever its text is', (t) => {
  const socket = t.bound();
  equal(socket.addMembership({ toString: () => GROUP }, OWN), undefined);
  equal(socket.dropMembership([GROUP], [OWN]), undefined);
  for (const group of ['127.0.0.1', '255.255.255.255', 5, [], true]) {
    throws(() => socket.addMembership(group, OWN), { message: 'addMembership EINVAL' });
  }
});

test('219 groups by family, on udp6 as well', (t) => {
  throws(() => t.bound().addMembership('ff02::7:8', '::1'), {
    message: 'addMembership ENOPROTOOPT', errno: -92,
  });
  const six = t.bound('udp6');
  equal(six.addMembership(GROUP, OWN), undefined);
  equal(six.dropMembership(GROUP, OWN), undefined);
  equal(six.addMembership('ff02::7:8', '::%lo'), undefined);
  throws(() => six.addMembership('ff02::7:9', 'lo'), { message: 'addMembership EINVAL' });
  throws(() => six.addMembership('::1', '::%lo'), { message: 'addMembership EINVAL' });
});

test('220 on udp6 too one joins and leaves once', (t) => {
  const socket = t.bound('udp6');
  socket.addMembership('ff02::7:8', '::%lo');
  throws(() => socket.addMembership('ff02::7:8', '::%lo'), { message: 'addMembership EADDRINUSE' });
  equal(socket.dropMembership('ff02::7:8', '::%lo'), undefined);
  throws(() => socket.dropMembership('ff02::7:8', '::%lo'), {
    message: 'dropMembership EADDRNOTAVAIL',
  });
});

test('224 a socket has so many groups, and no more', 'DESCRIPTOR', (t) => {
  const most = Number(readFileSync('/proc/sys/net/ipv4/igmp_max_memberships', 'latin1'));
  const socket = t.bound();
  for (let i = 1; i <= most; i++) socket.addMembership(`239.7.${i >> 8}.${i & 255}`, OWN);
  throws(() => socket.addMembership('239.8.0.1', OWN), {
    message: 'addMembership ENOBUFS', errno: -105,
  });
});

test('225 a membership before any bind: bound by it, and never again', async (t) => {
  for (const fail of [(socket) => socket.bind(), (socket) => socket.send('x', 9, OWN)]) {
    const socket = t.socket('udp4');
    equal(socket.addMembership(GROUP, OWN), undefined);
    equal([socket.address().address, socket.address().family], ['0.0.0.0', 'IPv4']);
    equal(socket.setMulticastTTL(3), 3);
    fail(socket);
    const [error] = await once(socket, 'error');
    equal(error.message, 'bind EINVAL 0.0.0.0');
  }
  const refused = t.socket('udp4');
  throws(() => refused.addMembership(GROUP, '192.0.2.1'), code('ENODEV'));
  throws(() => refused.bindSync(), { message: 'bind EINVAL 0.0.0.0' });
});

test('226 what fails has three properties', (t) => {
  let thrown;
  try {
    t.bound().addMembership(GROUP, '192.0.2.1');
  } catch (error) {
    thrown = error;
  }
  equal(thrown.message, 'addMembership ENODEV');
  equal(Object.getOwnPropertyNames(thrown).filter((name) => name !== 'stack'),
    ['message', 'errno', 'code', 'syscall']);
  equal({ ...thrown }, { errno: -19, code: 'ENODEV', syscall: 'addMembership' });
});

test('227 the source is checked before the group, on every open socket', (t) => {
  for (const socket of [t.socket('udp4'), t.bound()]) {
    for (const call of FOUR.slice(2)) {
      for (const [values, name, told] of [[[], 'sourceAddress', 'undefined'],
        [[null, 5], 'sourceAddress', 'null'], [[OWN], 'groupAddress', 'undefined'],
        [[OWN, {}], 'groupAddress', 'an instance of Object']]) {
        throws(() => socket[call](...values), {
          name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
          message: `The "${name}" argument must be of type string. Received ${told}`,
        });
      }
    }
  }
});

test('229 sources and groups that do not match, that have no text, no interface',
  'SOURCE_MEMBERSHIP', (t) => {
    const socket = t.bound();
    for (const [values, name] of [[['x', '232.7.8.9'], 'EINVAL'], [[OWN, 'x'], 'EINVAL'],
      [[OWN, ''], 'EINVAL'], [[OWN, '232.7.8.9', '::1'], 'EINVAL'],
      [[OWN, '232.7.8.9', 'lo'], 'EINVAL'], [['::1', '232.7.8.9'], 'EINVAL']]) {
      for (const call of FOUR.slice(2)) {
        throws(() => socket[call](...values), { message: `${call} ${name}`, errno: -22 });
      }
    }
    const six = t.bound('udp6');
    equal(six.addSourceSpecificMembership('::1', 'ff3e::7:8', '::%lo'), undefined);
    throws(() => six.addSourceSpecificMembership('::1', 'ff3e::7:8', '::%lo'), {
      message: 'addSourceSpecificMembership EADDRNOTAVAIL',
    });
    equal(six.dropSourceSpecificMembership('::1', 'ff3e::7:8', '::%lo'), undefined);
  });

test('229 any source first, then one: both are memberships', 'MIXED_MEMBERSHIP', (t) => {
  const socket = t.bound();
  socket.addMembership('232.7.8.9', OWN);
  equal(socket.addSourceSpecificMembership('127.0.0.2', '232.7.8.9', OWN), undefined);
});
