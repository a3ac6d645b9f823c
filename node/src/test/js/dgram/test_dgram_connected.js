'use strict';

// Sockets with one peer.

const { code, equal, matches, once, test, throws, turns } = require('./harness.js');

test('81 connect returns nothing, its callback hears nothing', (t) => {
  const socket = t.socket('udp4');
  equal(socket.connect(9, t.mustCall(function(...values) {
    equal(this === socket, true);
    equal(values.length, 0);
  })), undefined);
  socket.on('connect', t.mustCall((...values) => equal(values.length, 0)));
});

test('84 the address may be left out, empty, or the callback', async (t) => {
  for (const values of [[], [undefined], ['']]) {
    const socket = t.bound();
    socket.connect(9, ...values);
    await once(socket, 'connect');
    equal(socket.remoteAddress(), { address: '127.0.0.1', family: 'IPv4', port: 9 });
  }
  for (const wrong of [null, 0, 1, true, {}]) {
    throws(() => t.bound().connect(9, wrong), code('ERR_INVALID_ARG_TYPE'));
  }
});

test('88 the local address is the one chosen for the peer', (t) => {
  const socket = t.socket('udp4');
  socket.connectSync(9);
  equal(socket.address().address, '127.0.0.1');
});

test('89 one peer at a time; arguments are checked first', (t) => {
  const socket = t.bound();
  socket.connect(9);
  const again = { code: 'ERR_SOCKET_DGRAM_IS_CONNECTED', message: 'Already connected' };
  throws(() => socket.connect(9), again);
  throws(() => socket.connect(0), code('ERR_SOCKET_BAD_PORT'));
  throws(() => socket.connectSync(9), again);
});

test('90 a failed connect leaves the socket free to try again', async (t) => {
  const socket = t.bound();
  socket.on('error', t.mustNotCall('error'));
  const [error] = await new Promise((resolve) => {
    socket.connect(12345, '::1', (...values) => resolve(values));
  });
  matches(error, { message: 'connect EINVAL ::1:12345', address: '::1', port: 12345 });
  equal(socket.listenerCount('connect'), 0);
  socket.connect(9, t.mustCall());
});

test('92 without a callback a failed connect is an error event', async (t) => {
  const socket = t.bound();
  socket.connect(12345, '::1');
  const [error] = await once(socket, 'error');
  equal(error.code, 'EINVAL');
});

test('94 close before the connection is made: silence', async (t) => {
  const socket = t.bound();
  socket.connect(9, t.mustNotCall('the callback'));
  socket.on('error', t.mustNotCall('error'));
  socket.close(t.mustCall());
  await turns(2);
});

test('98 strangers are not heard', async (t) => {
  const peer = t.bound();
  const socket = t.bound();
  socket.connectSync(peer.address().port);
  socket.on('message', t.mustCall((message) => equal(String(message), 'peer')));
  t.bound().send('stranger', socket.address().port);
  await turns(2);
  peer.send('peer', socket.address().port);
});

test('100 a socket may be its own peer', async (t) => {
  const socket = t.bound();
  socket.connectSync(socket.address().port);
  socket.send('self');
  const [message] = await once(socket, 'message');
  equal(String(message), 'self');
});

test('101 connectSync has a peer at once', (t) => {
  const socket = t.socket('udp6');
  equal(socket.connectSync(9), undefined);
  equal(socket.remoteAddress(), { address: '::1', family: 'IPv6', port: 9 });
  socket.on('connect', t.mustCall());
});

test('103 connectSync asks no resolver', (t) => {
  for (const address of ['localhost', '999.1.1.1']) {
    throws(() => t.bound().connectSync(9, address), {
      code: 'ERR_INVALID_ARG_VALUE',
      message: "The argument 'address' must be a numeric IP address; connectSync does not " +
        `perform DNS resolution. Received '${address}'`,
    });
  }
  for (const address of [0, false, 5, {}, () => {}]) {
    throws(() => t.bound().connectSync(9, address), code('ERR_INVALID_ARG_TYPE'));
  }
});

test('104 a failed connectSync leaves the socket bound', (t) => {
  const socket = t.socket('udp4');
  socket.on('listening', t.mustCall());
  throws(() => socket.connectSync(12345, '::1'), { message: 'connect EINVAL ::1:12345' });
  throws(() => socket.remoteAddress(), code('ERR_SOCKET_DGRAM_NOT_CONNECTED'));
  socket.connectSync(9);
});

test('108 without a peer there is nothing to disconnect from', (t) => {
  const socket = t.bound();
  const none = { code: 'ERR_SOCKET_DGRAM_NOT_CONNECTED', message: 'Not connected' };
  throws(() => socket.disconnect(), none);
  throws(() => socket.remoteAddress(), none);
  socket.connectSync(9);
  equal(socket.disconnect(), undefined);
  throws(() => socket.disconnect(), none);
});

test('111 a port of one\'s own is kept by disconnect', async (t) => {
  const { port } = t.bound().address();
  const socket = t.socket('udp4');
  const own = port === 65535 ? port - 1 : port + 1;
  socket.bindSync({ port: own, address: '0.0.0.0' });
  socket.connectSync(9);
  socket.disconnect();
  equal(socket.address(), { address: '0.0.0.0', family: 'IPv4', port: own });
  t.bound().send('x', own);
  await once(socket, 'message');
});

test('113 peers may change, and there may be none in between', async (t) => {
  const first = t.bound();
  const second = t.bound();
  const socket = t.bound();
  socket.connectSync(first.address().port);
  socket.send('one');
  equal(String((await once(first, 'message'))[0]), 'one');
  socket.disconnect();
  socket.send('two', second.address().port);
  equal(String((await once(second, 'message'))[0]), 'two');
  socket.connectSync(second.address().port);
  socket.send('three');
  equal(String((await once(second, 'message'))[0]), 'three');
});

test('118 all forms of send to the peer deliver', async (t) => {
  const peer = t.bound();
  const socket = t.bound();
  socket.connectSync(peer.address().port);
  const heard = [];
  peer.on('message', (message) => heard.push(String(message)));
  const sent = () => t.mustCall((error) => equal(error, null));
  socket.send('abcd', sent());
  socket.send('abcd');
  socket.send('abcd', 1, 2, sent());
  socket.send('abcd', 1, 2);
  socket.send('abcd', 1, 2, undefined, undefined, sent());
  while (heard.length < 5) await once(peer, 'message');
  equal(heard, ['abcd', 'abcd', 'bc', 'bc', 'bc']);
});

test('135 a peer is not named twice', (t) => {
  const socket = t.bound();
  socket.connectSync(9);
  const again = code('ERR_SOCKET_DGRAM_IS_CONNECTED');
  throws(() => socket.send('x', 9, '127.0.0.1', () => {}), again);
  throws(() => socket.send('hello', 0, 5, 9), again);
  throws(() => socket.sendto('x', 0, 1, 9, ''), again);
});

test('136 a port to a connected send is no port, and its callback no callback', async (t) => {
  const socket = t.bound();
  socket.connectSync(socket.address().port);
  socket.send('x', 9, t.mustNotCall('the third argument'));
  await once(socket, 'message');
});

test('143 a failed send to the peer names no destination', (t) => {
  const socket = t.bound();
  socket.connectSync(9);
  socket.send(Buffer.alloc(70000), t.mustCall((error) => {
    equal(error.message, 'send EMSGSIZE');
    equal({ ...error }, { errno: -90, code: 'EMSGSIZE', syscall: 'send', address: undefined });
  }));
});

test('152 a send that became connected on the way is EISCONN', (t) => {
  const socket = t.bound();
  socket.connect(9);
  socket.send('x', 9, '127.0.0.1', t.mustCall((error) => {
    equal(error.message, 'send EISCONN 127.0.0.1:9');
  }));
});

test('153 a connected send takes its bytes at once', async (t) => {
  const socket = t.bound();
  socket.connectSync(socket.address().port);
  const bytes = Buffer.from('before');
  socket.send(bytes);
  bytes.write('after!');
  const [message] = await once(socket, 'message');
  equal(String(message), 'before');
});

test('197 a failed receive nobody listens for is uncaught, and the socket goes on', async (t) => {
  const dead = t.bound();
  const { port } = dead.address();
  dead.close();
  const socket = t.bound();
  socket.connectSync(port);
  t.uncaught((error) => equal(error.message, 'recvmsg ECONNREFUSED'));
  socket.send('x');
  await turns(3);
  equal(socket.remoteAddress().port, port);
  socket.disconnect();
  throws(() => socket.bind(), code('ERR_SOCKET_ALREADY_BOUND'));
});
