'use strict';

// Options of createSocket, and options of an open socket.

const { code, equal, ok, once, test, throws, turns } = require('./harness.js');

test('14 falsy buffer sizes are none', (t) => {
  for (const size of [0, null, undefined, false, '', NaN]) {
    t.socket({ type: 'udp4', recvBufferSize: size, sendBufferSize: size });
  }
});

test('15 buffer sizes have a range', (t) => {
  for (const [size, words] of [[-1, '>= 0 && <= 4294967295. Received -1'],
    [2 ** 32, '>= 0 && <= 4294967295. Received 4294967296'], [1.5, 'an integer. Received 1.5'],
    [Infinity, 'an integer. Received Infinity']]) {
    throws(() => t.socket({ type: 'udp4', recvBufferSize: size }), {
      name: 'RangeError', code: 'ERR_OUT_OF_RANGE',
      message: `The value of "options.recvBufferSize" is out of range. It must be ${words}`,
    });
  }
});

test('16 buffer sizes are numbers', (t) => {
  for (const size of ['1024', true, {}, 1n]) {
    throws(() => t.socket({ type: 'udp4', sendBufferSize: size }), code('ERR_INVALID_ARG_TYPE'));
  }
  throws(() => t.socket({ type: 'udp4', sendBufferSize: '1024' }), {
    message: 'The "options.sendBufferSize" property must be of type number. ' +
      "Received type string ('1024')",
  });
});

test('17 a size no kernel takes fails after the bind', (t) => {
  const socket = t.socket({ type: 'udp4', recvBufferSize: 2 ** 31 });
  throws(() => socket.bindSync(), code('ERR_SOCKET_BUFFER_SIZE'));
  ok(socket.address().port > 0);
});

test('18 the same, uncaught, with bind', async (t) => {
  const socket = t.socket({ type: 'udp4', recvBufferSize: 2 ** 31 });
  t.uncaught((error) => equal(error.code, 'ERR_SOCKET_BUFFER_SIZE'));
  socket.on('listening', t.mustNotCall('listening'));
  socket.bind();
  await turns(1);
});

test('20 lookup is a function', (t) => {
  for (const lookup of [null, 0, 'x', {}, [], true, false, '', NaN]) {
    throws(() => t.socket({ type: 'udp4', lookup }), code('ERR_INVALID_ARG_TYPE'));
  }
  throws(() => t.socket({ type: 'udp4', lookup: 'x' }), {
    message: 'The "lookup" argument must be of type function. Received type string (\'x\')',
  });
  t.socket({ type: 'udp4', lookup: undefined });
});

test('21 signal is an AbortSignal', (t) => {
  for (const signal of [null, 0, 'x', {}, true, () => {}]) {
    throws(() => t.socket({ type: 'udp4', signal }), code('ERR_INVALID_ARG_TYPE'));
  }
  t.socket({ type: 'udp4', signal: undefined });
});

test('23 switches are taken by their truth, unknown options ignored', (t) => {
  t.socket({ type: 'udp4', reuseAddr: 'x', reusePort: 0, ipv6Only: {}, anything: 1 });
});

test('57 lookup is asked for every address, without a this', (t) => {
  const asked = [];
  function lookup(name, family, done) {
    asked.push([this, name, family]);
    done(null, family === 4 ? '127.0.0.1' : '::1');
  }
  for (const [type, family, any, loopback] of [['udp4', 4, '0.0.0.0', '127.0.0.1'],
    ['udp6', 6, '::', '::1']]) {
    asked.length = 0;
    const socket = t.socket({ type, lookup });
    socket.bind();
    socket.send('x', 9, 'name');
    socket.send('x', 9);
    socket.connect(9);
    equal(asked, [[undefined, any, family], [undefined, 'name', family],
      [undefined, loopback, family], [undefined, loopback, family]]);
  }
});

test('66 reuseAddr on both sides shares a port; the last one is heard', async (t) => {
  const first = t.socket({ type: 'udp4', reuseAddr: true });
  const { port } = first.bindSync({ address: '127.0.0.1' });
  const second = t.socket({ type: 'udp4', reuseAddr: true });
  second.bindSync({ port, address: '127.0.0.1' });
  first.on('message', t.mustNotCall('the first socket'));
  t.bound().send('x', port);
  await once(second, 'message');
  throws(() => t.socket('udp4').bindSync({ port, address: '127.0.0.1' }), code('EADDRINUSE'));
});

test('67 reusePort on both sides shares a port', 'REUSE_PORT', (t) => {
  const { port } = t.bound({ type: 'udp4', reusePort: true }).address();
  t.socket({ type: 'udp4', reusePort: true }).bindSync({ port, address: '127.0.0.1' });
  throws(() => t.socket({ type: 'udp4', reuseAddr: true }).bindSync({
    port, address: '127.0.0.1',
  }), code('EADDRINUSE'));
});

test('67 with reusePort both are heard from', 'REUSE_PORT', async (t) => {
  const options = { type: 'udp4', reusePort: true };
  const [first, second] = [t.bound(options), t.socket(options)];
  const { port } = first.address();
  second.bindSync({ port, address: '127.0.0.1' });
  const heard = new Set();
  for (const socket of [first, second]) socket.on('message', () => heard.add(socket));
  // The kernel picks by where a datagram comes from; 64 ports are not all on one side.
  for (let i = 0; i < 64; i++) t.bound().send('x', port);
  while (heard.size < 2) await turns(1);
});

test('69 ipv6Only leaves the IPv4 port free', 'IPV6_ONLY', (t) => {
  const six = t.socket({ type: 'udp6', ipv6Only: true });
  const { port } = six.bindSync();
  t.socket('udp4').bindSync({ port });
  throws(() => {
    const dual = t.socket('udp6');
    dual.bindSync({ port: t.bound().address().port });
  }, code('EADDRINUSE'));
});

test('198 setBroadcast needs a descriptor and returns nothing', (t) => {
  throws(() => t.socket('udp4').setBroadcast(true), { message: 'setBroadcast EBADF' });
  for (const flag of [true, false, 1, undefined, 'x']) {
    equal(t.bound().setBroadcast(flag), undefined);
  }
});

test('200 setTTL returns what it was given', 'UNICAST_TTL', (t) => {
  for (const type of ['udp4', 'udp6']) {
    const socket = t.bound(type);
    for (const ttl of [16, 1.9, 2 ** 32 + 5, 255]) equal(socket.setTTL(ttl), ttl);
  }
});

test('201 a TTL is a number, whatever the state', (t) => {
  const closed = t.socket('udp4');
  closed.close();
  for (const socket of [t.socket('udp4'), t.bound(), closed]) {
    for (const ttl of ['16', undefined, null, {}, true]) {
      throws(() => socket.setTTL(ttl), code('ERR_INVALID_ARG_TYPE'));
      throws(() => socket.setMulticastTTL(ttl), code('ERR_INVALID_ARG_TYPE'));
    }
  }
});

test('202 a unicast TTL is 1 to 255', (t) => {
  const socket = t.bound();
  for (const ttl of [0, 256, -1, 0.5, NaN, Infinity, 2 ** 31]) {
    throws(() => socket.setTTL(ttl), { message: 'setTTL EINVAL', errno: -22, syscall: 'setTTL' });
  }
});

test('203 a multicast TTL is 0 to 255', (t) => {
  for (const type of ['udp4', 'udp6']) {
    const socket = t.bound(type);
    for (const ttl of [0, 0.5, NaN, Infinity, 255]) equal(socket.setMulticastTTL(ttl), ttl);
    for (const ttl of [256, -1, 2 ** 31]) {
      throws(() => socket.setMulticastTTL(ttl), { message: 'setMulticastTTL EINVAL' });
    }
  }
});

test('205 the same on udp6', 'UNICAST_TTL', (t) => {
  const socket = t.bound('udp6');
  for (const ttl of [0, 256, -1, 0.5, NaN, -Infinity, 2 ** 31]) {
    throws(() => socket.setTTL(ttl), { message: 'setTTL EINVAL', errno: -22 });
  }
  const fresh = t.socket('udp6');
  throws(() => fresh.setTTL(0), { message: 'setTTL EINVAL' });
  throws(() => fresh.setTTL(16), { message: 'setTTL EBADF', errno: -9 });
  throws(() => fresh.setMulticastTTL(0), { message: 'setMulticastTTL EBADF' });
});

test('204 without a descriptor the range is checked first', (t) => {
  const socket = t.socket('udp4');
  throws(() => socket.setTTL(0), code('EINVAL'));
  throws(() => socket.setTTL(16), code('EBADF'));
  throws(() => socket.setMulticastTTL(0), code('EBADF'));
});

test('207 setMulticastLoopback returns what it was given', (t) => {
  const socket = t.bound();
  for (const flag of [16, 'x', undefined, false]) equal(socket.setMulticastLoopback(flag), flag);
});

test('208 setMulticastLoopback needs a descriptor', (t) => {
  for (const type of ['udp4', 'udp6']) {
    throws(() => t.socket(type).setMulticastLoopback(true), {
      message: 'setMulticastLoopback EBADF', errno: -9, syscall: 'setMulticastLoopback',
    });
  }
});

test('231 buffer sizes are the kernel\'s, which doubles them', (t) => {
  const socket = t.bound();
  equal(socket.setRecvBufferSize(10000), undefined);
  equal(socket.setSendBufferSize(12000), undefined);
  equal([socket.getRecvBufferSize(), socket.getSendBufferSize()], [20000, 24000]);
  const other = t.bound({ type: 'udp4', recvBufferSize: 10000, sendBufferSize: 12000 });
  equal([other.getRecvBufferSize(), other.getSendBufferSize()], [20000, 24000]);
});

test('232 zero leaves a buffer as it is, one is rounded up', (t) => {
  const socket = t.bound();
  const before = socket.getRecvBufferSize();
  socket.setRecvBufferSize(0);
  equal(socket.getRecvBufferSize(), before);
  socket.setRecvBufferSize(1);
  ok(socket.getRecvBufferSize() >= 2000);
});

test('240 ref and unref return the socket in every state', (t) => {
  const socket = t.socket('udp4');
  const both = () => equal(socket.ref() === socket && socket.unref() === socket, true);
  both();
  socket.bindSync();
  both();
  socket.close();
  both();
});

test('244 abort closes at once, and nothing is an error', async (t) => {
  const controller = new AbortController();
  const socket = t.socket({ type: 'udp4', signal: controller.signal });
  socket.bindSync();
  socket.on('error', t.mustNotCall('error'));
  socket.on('close', t.mustCall());
  controller.abort();
  throws(() => socket.address(), code('ERR_SOCKET_DGRAM_NOT_RUNNING'));
});

test('245 a signal that has aborted closes the socket as it is made', (t) => {
  const socket = t.socket({ type: 'udp4', signal: AbortSignal.abort() });
  socket.on('close', t.mustCall());
  throws(() => socket.bind(), code('ERR_SOCKET_DGRAM_NOT_RUNNING'));
});

test('246 abort after close is harmless', async (t) => {
  const controller = new AbortController();
  const socket = t.socket({ type: 'udp4', signal: controller.signal });
  socket.on('close', t.mustCall());
  socket.close();
  await turns(1);
  controller.abort();
});

test('248 a socket can be disposed of, twice', async (t) => {
  const socket = t.bound();
  socket.on('close', t.mustCall());
  equal(await socket[Symbol.asyncDispose](), undefined);
  await socket[Symbol.asyncDispose]();
  throws(() => socket.address(), code('ERR_SOCKET_DGRAM_NOT_RUNNING'));
});
