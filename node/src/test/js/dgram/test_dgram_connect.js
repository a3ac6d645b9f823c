'use strict';

// What connect and connectSync take and refuse, in which state, and how a peer is given up.

const { code, equal, isOurs, matches, once, test, throws, turns } = require('./harness.js');

const CONNECTED = code('ERR_SOCKET_DGRAM_IS_CONNECTED');
const NOT_CONNECTED = code('ERR_SOCKET_DGRAM_NOT_CONNECTED');
const NOT_RUNNING = code('ERR_SOCKET_DGRAM_NOT_RUNNING');

// A socket that is between connect and 'connect', its address not yet found.
function connecting(t) {
  const finish = [];
  const socket = t.socket({
    type: 'udp4',
    lookup: (name, family, done) => (finish.length < 1 ? done(null, '127.0.0.1') : undefined),
  });
  socket.bindSync({ address: '127.0.0.1' });
  finish.push(1);
  socket.connect(9);
  return socket;
}

test('82 a port that is none is a RangeError that names it, and nothing has begun', (t) => {
  const socket = t.socket('udp4');
  for (const [port, told] of [[0, 'type number (0)'], ['0', "type string ('0')"],
    [undefined, 'undefined'], [null, 'null'], [-1, 'type number (-1)'],
    [65536, 'type number (65536)'], [1.5, 'type number (1.5)'], ['abc', "type string ('abc')"],
    ['', "type string ('')"], [' ', "type string (' ')"], [NaN, 'type number (NaN)'],
    [Infinity, 'type number (Infinity)'], [true, 'type boolean (true)'],
    [{}, 'an instance of Object'], [[], 'an instance of Array'], [[80], 'an instance of Array'],
    [function named() {}, 'function named'], [() => {}, 'function '], [1n, 'type bigint (1n)'],
    [Symbol('q'), 'type symbol (Symbol(q))']]) {
    const refused = {
      name: 'RangeError', code: 'ERR_SOCKET_BAD_PORT',
      message: `Port should be > 0 and < 65536. Received ${told}.`,
    };
    throws(() => socket.connect(port, '127.0.0.1'), refused);
    throws(() => socket.connectSync(port, '127.0.0.1'), refused);
  }
  throws(() => socket.address(), code('EBADF'));
  equal(socket.bindSync().family, 'IPv4');
});

test('83 a port may be text of a number', async (t) => {
  for (const [port, number] of [['80', 80], ['0x50', 80], [' 80 ', 80], ['1e3', 1000],
    [65535, 65535], ['65535', 65535]]) {
    const socket = t.bound();
    socket.connect(port);
    await once(socket, 'connect');
    equal(socket.remoteAddress().port, number);
    const other = t.bound();
    other.connectSync(port);
    equal(other.remoteAddress().port, number);
  }
});

test('84 an address is text; not even null is another way to leave it out', (t) => {
  const socket = t.bound();
  for (const [address, told] of [[null, 'null'], [0, 'type number (0)'], [1, 'type number (1)'],
    [true, 'type boolean (true)'], [{}, 'an instance of Object'],
    [Symbol('a'), 'type symbol (Symbol(a))']]) {
    throws(() => socket.connect(9, address), {
      name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
      message: `The "address" argument must be of type string. Received ${told}`,
    });
  }
});

test('85 the callback is called once, also when the socket connects again', async (t) => {
  const socket = t.bound();
  socket.connect(9, '127.0.0.1', t.mustCall(function(...values) {
    equal([this === socket, values.length], [true, 0]);
  }));
  await once(socket, 'connect');
  socket.disconnect();
  socket.connect(9);
  equal(await once(socket, 'connect'), []);
  equal(socket.listenerCount('connect'), 0);
});

test('87 the peer is known after connect, in three keys', async (t) => {
  for (const [type, address, family] of [['udp4', '127.0.0.1', 'IPv4'], ['udp6', '::1', 'IPv6']]) {
    const socket = t.socket(type);
    socket.connect(4321, address);
    throws(() => socket.remoteAddress(), NOT_CONNECTED);
    await once(socket, 'connect');
    equal(socket.remoteAddress(), { address, family, port: 4321 });
    equal(socket.remoteAddress() === socket.remoteAddress(), false);
  }
});

test('91 what the kernel refuses is told with the address as it was given', async (t) => {
  const socket = t.bound();
  for (const [address, name, errno] of [['255.255.255.255', 'EACCES', -13],
    ['192.0.2.1', 'EINVAL', -22]]) {
    const error = await new Promise((resolve) => socket.connect(9, address, resolve));
    equal(error.message, `connect ${name} ${address}:9`);
    equal({ ...error }, { errno, code: name, syscall: 'connect', address, port: 9 });
  }
  const six = t.bound('udp6');
  const error = await new Promise((resolve) => six.connect(9, '::ffff:127.0.0.1', resolve));
  equal(error.message, 'connect ENETUNREACH ::ffff:127.0.0.1:9');
});

test('92 a name that is not found: to the callback alone, without one to error', async (t) => {
  const socket = t.bound();
  socket.on('error', t.mustCall((error) => equal(error.hostname, 'no such name')));
  socket.connect(9, 'no such name', t.mustCall((...values) => {
    equal(values.length, 1);
    matches(values[0], {
      message: 'getaddrinfo ENOTFOUND no such name', errno: -3008, syscall: 'getaddrinfo',
      hostname: 'no such name',
    });
    equal(socket.listenerCount('connect'), 0);
    socket.connect(9, 'no such name');
  }));
});

test('95 a connect that waits for a bind that fails is forgotten, and stands in the way',
  async (t) => {
    let fail = true;
    const lookup = (name, family, done) => {
      process.nextTick(() => (fail ? done(new Error('no')) : done(null, '127.0.0.1')));
    };
    const socket = t.socket({ type: 'udp4', lookup });
    socket.on('connect', t.mustNotCall('connect'));
    socket.on('error', t.mustCall((error) => equal(error.message, 'no')));
    socket.connect(9, t.mustNotCall('the callback'));
    await turns(1);
    fail = false;
    throws(() => socket.connect(9), CONNECTED);
    throws(() => socket.connectSync(9), CONNECTED);
    throws(() => socket.remoteAddress(), NOT_CONNECTED);
    socket.bind(t.mustCall());
  });

test('96 a callback that is none is told by the emitter', (t) => {
  const socket = t.bound();
  throws(() => socket.connect(9, '127.0.0.1', 5), {
    name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
    message: 'The "listener" argument must be of type function. Received type number (5)',
  });
  throws(() => socket.connect(9), CONNECTED);
});

test('97 a closed socket does not connect', (t) => {
  const never = t.socket('udp4');
  never.close();
  throws(() => never.connect(9), NOT_RUNNING);
  const bound = t.bound();
  bound.close();
  let thrown;
  try {
    bound.connect(9);
  } catch (error) {
    thrown = error;
  }
  // Node reads a property of null here; "not running" says it better.
  equal(thrown instanceof Error, true);
  equal(isOurs ? thrown.code : thrown.name, isOurs ? NOT_RUNNING.code : 'TypeError');
  const connected = t.bound();
  connected.connectSync(9);
  connected.close();
  throws(() => connected.connect(9), CONNECTED);
});

test('98 what strangers sent before is heard after', 'CONNECT_KEEPS_RECEIVED', async (t) => {
  const [socket, peer, stranger] = [t.bound(), t.bound(), t.bound()];
  const { port } = socket.address();
  stranger.connectSync(port);
  peer.connectSync(port);
  stranger.send('before');
  socket.connectSync(peer.address().port);
  stranger.send('after');
  stranger.on('error', () => {});
  peer.send('peer');
  const heard = [];
  socket.on('message', (message) => heard.push(String(message)));
  while (heard.length < 2) await turns(1);
  await turns(2);
  equal(heard, ['before', 'peer']);
});

test('105 connectSync while binding, connecting, connected, closed', (t) => {
  const binding = t.socket('udp4');
  binding.bind(0, '127.0.0.1');
  throws(() => binding.connectSync(9), code('ERR_SOCKET_ALREADY_BOUND'));
  throws(() => connecting(t).connectSync(9), CONNECTED);
  const connected = t.bound();
  connected.connectSync(9);
  throws(() => connected.connectSync(9), CONNECTED);
  throws(() => connected.connectSync(0), code('ERR_SOCKET_BAD_PORT'));
  connected.close();
  throws(() => connected.connectSync(0), NOT_RUNNING);
});

test('106 a blocked peer: thrown by connectSync, and the socket is bound', (t) => {
  const { BlockList } = require('net');
  const list = new BlockList();
  list.addAddress('127.0.0.1');
  const socket = t.socket({ type: 'udp4', sendBlockList: list });
  socket.on('listening', t.mustCall());
  throws(() => socket.connectSync(9), {
    name: 'Error', code: 'ERR_IP_BLOCKED', message: 'IP(127.0.0.1) is blocked by net.BlockList',
    address: undefined, port: undefined,
  });
  equal(socket.address().address, '0.0.0.0');
  list.clear();
  socket.connectSync(9);
});

test('107 close right after connectSync: no connect, no listening', async (t) => {
  const socket = t.socket('udp4');
  for (const event of ['connect', 'listening']) socket.on(event, t.mustNotCall(event));
  socket.connectSync(9);
  socket.close(t.mustCall());
  await turns(2);
});

test('108 without a peer nothing to disconnect from: unbound, connecting', (t) => {
  throws(() => t.socket('udp4').disconnect(), { ...NOT_CONNECTED, message: 'Not connected' });
  throws(() => connecting(t).disconnect(), NOT_CONNECTED);
});

test('109 disconnect is no event', async (t) => {
  const socket = t.bound();
  socket.connectSync(9);
  await once(socket, 'connect');
  socket.emit = (event) => { throw new Error(`${event} was emitted`); };
  equal(socket.disconnect(), undefined);
  await turns(2);
  delete socket.emit;
  throws(() => socket.disconnect(), NOT_CONNECTED);
});

test('110 the send after it has a port of its own again', 'DISCONNECT_RELEASES_PORT', async (t) => {
  const server = t.bound();
  const socket = t.socket('udp4');
  socket.connectSync(9);
  socket.disconnect();
  socket.send('x', server.address().port);
  const [, { port }] = await once(server, 'message');
  equal(socket.address().port, port);
});

test('112 an address of one\'s own stays, the port of the kernel\'s choice goes',
  'DISCONNECT_RELEASES_PORT', (t) => {
    const socket = t.bound();
    socket.connectSync(9);
    socket.disconnect();
    equal(socket.address(), { address: '127.0.0.1', family: 'IPv4', port: 0 });
  });

test('114 the peer of a closed socket', (t) => {
  const socket = t.bound();
  throws(() => socket.remoteAddress(), NOT_CONNECTED);
  socket.connectSync(9);
  socket.close();
  throws(() => socket.remoteAddress(), { ...NOT_RUNNING, message: 'Not running' });
});
