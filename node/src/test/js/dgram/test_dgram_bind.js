'use strict';

// How a socket gets its address: bind in all its forms, bindSync, and what goes wrong.

const { code, equal, matches, ok, once, test, throws, turns } = require('./harness.js');

test('27 bind returns the socket', (t) => {
  const socket = t.socket('udp4');
  equal(socket.bind(0, '127.0.0.1') === socket, true);
});

test('28 without arguments a socket listens everywhere, on a port of its own', async (t) => {
  for (const [type, wildcard] of [['udp4', '0.0.0.0'], ['udp6', '::']]) {
    const socket = t.socket(type);
    socket.bind();
    await once(socket, 'listening');
    equal(socket.address().address, wildcard);
    ok(socket.address().port > 0);
  }
});

test('29 the last argument is the callback, in every form', (t) => {
  for (const values of [[], [0], [0, '127.0.0.1'], [{ port: 0 }], [0, '127.0.0.1', 'x']]) {
    t.socket('udp4').bind(...values, t.mustCall());
  }
});

test('30 the callback is a listener: no arguments, the socket as this, in its turn', (t) => {
  const socket = t.socket('udp4');
  const order = [];
  socket.on('listening', () => order.push('before'));
  socket.bind(0, '127.0.0.1', t.mustCall(function(...values) {
    equal(this === socket, true);
    equal(values.length, 0);
    order.push('callback');
  }));
  socket.on('listening', t.mustCall(() => equal(order, ['before', 'callback'])));
});

test('31 a function that is not last is no callback', (t) => {
  const socket = t.socket('udp4');
  socket.bind(0, t.mustNotCall(), undefined);
  socket.on('listening', t.mustCall());
});

test('32 ports are taken as the low sixteen bits of a number', async (t) => {
  for (const [given, port] of [['45012', 45012], [45013.7, 45013], [110550, 45014],
    [-1, 65535], ['0x1f99', 8089]]) {
    const socket = t.socket('udp4');
    socket.bind(given, '127.0.0.1');
    await once(socket, 'listening');
    equal(socket.address().port, port);
    socket.close();
  }
  for (const given of [undefined, null, '0', NaN, 'abc', 65536, [], false]) {
    const socket = t.socket('udp4');
    socket.bind(given, '127.0.0.1');
    await once(socket, 'listening');
    ok(socket.address().port > 1024, String(given));
    socket.close();
  }
});

test('33 a port that is no number at all is an uncaught TypeError', async (t) => {
  const socket = t.socket('udp4');
  t.uncaught((error) => equal(error instanceof TypeError, true));
  socket.bind(1n, '127.0.0.1');
  await turns(1);
  throws(() => socket.bind(), code('ERR_SOCKET_ALREADY_BOUND'));
});

test('35 an options object says all; a second argument is not an address then', async (t) => {
  const socket = t.socket('udp4');
  socket.bind({ port: 0, address: '127.0.0.1', exclusive: true }, '127.0.0.2');
  await once(socket, 'listening');
  equal(socket.address().address, '127.0.0.1');
});

test('36 an address that is not there is the wildcard', async (t) => {
  for (const nothing of [null, '', 0, undefined]) {
    const socket = t.socket('udp4');
    socket.bind(0, nothing);
    await once(socket, 'listening');
    equal(socket.address().address, '0.0.0.0');
  }
});

test('37 a name is looked up', async (t) => {
  const socket = t.socket('udp4');
  socket.bind(0, 'localhost');
  await once(socket, 'listening');
  equal(socket.address().address, '127.0.0.1');
});

test('38 an address that is no text throws, and the socket is stuck', (t) => {
  const socket = t.socket('udp4');
  throws(() => socket.bind(0, 5), {
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'The "hostname" argument must be of type string. Received type number (5)',
  });
  throws(() => socket.bind(), code('ERR_SOCKET_ALREADY_BOUND'));
  socket.close(t.mustCall());
});

test('39 a literal of the other family is EINVAL', async (t) => {
  for (const [type, address] of [['udp4', '::1'], ['udp6', '127.0.0.1']]) {
    const socket = t.socket(type);
    socket.bind(0, address);
    const [error] = await once(socket, 'error');
    matches(error, { message: `bind EINVAL ${address}`, code: 'EINVAL', errno: -22, address });
    equal('port' in error, false);
  }
});

test('40 an address of another host is EADDRNOTAVAIL', async (t) => {
  const socket = t.socket('udp4');
  socket.bind(0, '192.0.2.1');
  const [error] = await once(socket, 'error');
  equal(error.message, 'bind EADDRNOTAVAIL 192.0.2.1');
  equal(Object.keys(error), ['errno', 'code', 'syscall', 'address']);
});

test('41 a port that is taken is EADDRINUSE, told in five properties', async (t) => {
  const { port } = t.bound().address();
  const socket = t.socket('udp4');
  socket.bind(String(port), '127.0.0.1', t.mustNotCall());
  const [error] = await once(socket, 'error');
  equal(error.message, `bind EADDRINUSE 127.0.0.1:${port}`);
  equal({ ...error }, {
    errno: -98, code: 'EADDRINUSE', syscall: 'bind', address: '127.0.0.1', port: String(port),
  });
});

test('43 a name nobody knows is ENOTFOUND', async (t) => {
  const socket = t.socket('udp4');
  socket.bind(0, 'no such name');
  const [error] = await once(socket, 'error');
  matches(error, {
    message: 'getaddrinfo ENOTFOUND no such name', code: 'ENOTFOUND', errno: -3008,
    syscall: 'getaddrinfo', hostname: 'no such name',
  });
});

test('45 a failed bind leaves no listeners', async (t) => {
  const socket = t.socket('udp4');
  socket.bind(0, '::1', t.mustNotCall());
  await once(socket, 'error');
  equal(socket.listenerCount('listening'), 0);
  equal(socket.eventNames().length, 0);
});

test('46 a bind can be tried again, any number of times', async (t) => {
  const socket = t.socket('udp4');
  for (let i = 0; i < 20; i++) {
    socket.bind(0, '::1', t.mustNotCall());
    await once(socket, 'error');
  }
  socket.bind(0, '127.0.0.1', t.mustCall());
});

test('47 any error event disarms the callback, not the bind', (t) => {
  const socket = t.socket('udp4');
  socket.on('error', t.mustCall());
  socket.on('listening', t.mustCall());
  socket.bind(0, '127.0.0.1', t.mustNotCall());
  socket.emit('error', new Error('from elsewhere'));
});

test('48 a socket is bound once, and not after close', async (t) => {
  const socket = t.socket('udp4');
  socket.bind(0, '127.0.0.1');
  throws(() => socket.bind(), {
    code: 'ERR_SOCKET_ALREADY_BOUND', message: 'Socket is already bound',
  });
  await once(socket, 'listening');
  throws(() => socket.bind(), code('ERR_SOCKET_ALREADY_BOUND'));
  socket.close();
  throws(() => socket.bind(), { code: 'ERR_SOCKET_DGRAM_NOT_RUNNING', message: 'Not running' });
});

test('49 a failed bind nobody listens for is uncaught, and the socket goes on', async (t) => {
  const socket = t.socket('udp4');
  t.uncaught((error) => equal(error.code, 'EINVAL'));
  socket.bind(0, '::1');
  await turns(1);
  socket.bind(0, '127.0.0.1', t.mustCall());
});

test('54 close in the same tick: no listening, no callback, no error', (t) => {
  const socket = t.socket('udp4');
  socket.on('listening', t.mustNotCall('listening'));
  socket.on('close', t.mustCall());
  socket.bind(0, '127.0.0.1', t.mustNotCall());
  socket.close();
});

test('55 a look-up that ends after close is forgotten', async (t) => {
  for (const outcome of [[null, '127.0.0.1'], [new Error('late')]]) {
    let finish;
    const socket = t.socket({ type: 'udp4', lookup: (name, family, done) => { finish = done; } });
    socket.on('listening', t.mustNotCall('listening'));
    socket.bind(0, 'name', t.mustNotCall());
    socket.close();
    await turns(1);
    finish(...outcome);
  }
});

test('59 ipv6Only on udp4 cannot be bound', async (t) => {
  const socket = t.socket({ type: 'udp4', ipv6Only: true });
  socket.bind();
  const [error] = await once(socket, 'error');
  equal(error.message, 'bind EINVAL 0.0.0.0');
});

test('61 an unknown zone is no zone', async (t) => {
  const socket = t.socket('udp6');
  socket.bind(0, '::1%nowhere');
  await once(socket, 'listening');
  equal(socket.address().address, '::1');
});

test('64 what is no descriptor is no descriptor', (t) => {
  for (const fd of [0, -1, 1.5, '3', 2 ** 31]) {
    t.socket('udp4').bind({ fd, address: '127.0.0.1' }, t.mustCall());
  }
});

test('68 one port on two addresses is two ports', (t) => {
  const first = t.bound();
  t.socket('udp4').bind(first.address().port, '127.0.0.2', t.mustCall());
});

test('68 the wildcard takes the port of every address', async (t) => {
  const socket = t.socket('udp4');
  socket.bind(t.bound().address().port);
  const [error] = await once(socket, 'error');
  equal(error.code, 'EADDRINUSE');
});

test('110 an ephemeral port is given back by disconnect', 'DISCONNECT_RELEASES_PORT', (t) => {
  const socket = t.socket('udp4');
  socket.connectSync(9);
  socket.disconnect();
  equal(socket.address(), { address: '0.0.0.0', family: 'IPv4', port: 0 });
});

test('115 there is no address before bind and after close', (t) => {
  const socket = t.socket('udp4');
  throws(() => socket.address(), {
    message: 'getsockname EBADF', errno: -9, code: 'EBADF', syscall: 'getsockname',
  });
  socket.close();
  throws(() => socket.address(), code('ERR_SOCKET_DGRAM_NOT_RUNNING'));
});

test('116 an address is a new plain object each time', (t) => {
  const socket = t.bound();
  equal(socket.address() === socket.address(), false);
  equal(Object.getPrototypeOf(socket.address()) === Object.prototype, true);
});

test('179 the port is free as soon as close returns', (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  socket.close();
  t.socket('udp4').bindSync({ port, address: '127.0.0.1' });
});
