'use strict';

// bindSync: the address at once, or an exception.

const { code, equal, once, test, throws } = require('./harness.js');

test('70 bindSync returns the address', (t) => {
  const socket = t.socket('udp4');
  const address = socket.bindSync({ port: 0, address: '127.0.0.1' });
  equal(address, socket.address());
  equal(Object.keys(address), ['address', 'family', 'port']);
});

test('71 listening follows bindSync on a tick, unless the socket is closed', (t) => {
  const socket = t.socket('udp4');
  socket.bindSync();
  socket.on('listening', t.mustCall());
  const other = t.socket('udp4');
  other.on('listening', t.mustNotCall('listening'));
  other.bindSync();
  other.close();
});

test('72 bindSync wants an options object, or nothing', (t) => {
  t.socket('udp4').bindSync(undefined);
  for (const wrong of [null, 0, 'x', [], () => {}]) {
    throws(() => t.socket('udp4').bindSync(wrong), code('ERR_INVALID_ARG_TYPE'));
  }
});

test('73 bindSync checks the port', (t) => {
  for (const port of ['', -1, 65536, 1.5, 'abc', true]) {
    throws(() => t.socket('udp4').bindSync({ port }), {
      name: 'RangeError', code: 'ERR_SOCKET_BAD_PORT',
    });
  }
  throws(() => t.socket('udp4').bindSync({ port: 65536 }), {
    message: 'options.port should be >= 0 and < 65536. Received type number (65536).',
  });
});

test('74 bindSync asks no resolver', (t) => {
  throws(() => t.socket('udp4').bindSync({ address: 'localhost' }), {
    code: 'ERR_INVALID_ARG_VALUE',
    message: "The property 'options.address' must be a numeric IP address; " +
      "bindSync does not perform DNS resolution. Received 'localhost'",
  });
  throws(() => t.socket('udp4').bindSync({ address: 5 }), {
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'The "options.address" property must be of type string. Received type number (5)',
  });
});

test('76 what fails in bindSync is thrown, and the socket can be bound then', (t) => {
  const { port } = t.bound().address();
  const socket = t.socket('udp4');
  throws(() => socket.bindSync({ port: String(port), address: '127.0.0.1' }), {
    message: `bind EADDRINUSE 127.0.0.1:${port}`, port,
  });
  throws(() => socket.bindSync({ address: '::1' }), { message: 'bind EINVAL ::1' });
  socket.bindSync({ address: '127.0.0.1' });
});

test('79 a datagram sent right after bindSync is received', async (t) => {
  const socket = t.bound();
  const order = [];
  socket.on('listening', () => order.push('listening'));
  socket.send('x', socket.address().port);
  await once(socket, 'message');
  equal(order, ['listening']);
});
