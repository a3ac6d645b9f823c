'use strict';

// What bind and bindSync make of arguments that a program would hardly mean.

const { code, equal, ok, once, test, throws, turns } = require('./harness.js');

// Of this script alone, so that ports of one's choice are free.
const HOME = '127.31.7.9';

test('32 a port too large for sixteen bits, and one that is true', async (t) => {
  const socket = t.socket('udp4');
  socket.bind(1e10, HOME);
  await once(socket, 'listening');
  equal(socket.address().port, 58368);
  const first = t.socket('udp4');
  const told = once(first, process.getuid() === 0 ? 'listening' : 'error');
  first.bind(true, HOME);
  const [error] = await told;
  if (error === undefined) equal(first.address().port, 1);
  else equal([error.message, error.port], [`bind EACCES ${HOME}:true`, true]);
});

test('33 a port that is a symbol is an uncaught TypeError, and the socket is stuck', async (t) => {
  const socket = t.socket('udp4');
  t.uncaught((error) => equal([error instanceof TypeError, error.code], [true, undefined]));
  equal(socket.bind(Symbol('p'), HOME) === socket, true);
  await turns(1);
  throws(() => socket.bind(), code('ERR_SOCKET_ALREADY_BOUND'));
  throws(() => socket.address(), code('EBADF'));
});

test('34 an array is an options object without options', async (t) => {
  const socket = t.socket('udp4');
  socket.bind([9], HOME);
  await once(socket, 'listening');
  equal(socket.address().address, '0.0.0.0');
  ok(socket.address().port > 1024);
});

test('38 an address that is no text is named as the host name it would be', (t) => {
  for (const [address, told] of [[true, 'type boolean (true)'], [{}, 'an instance of Object'],
    [[], 'an instance of Array'], [1n, 'type bigint (1n)']]) {
    const socket = t.socket('udp4');
    throws(() => socket.bind(0, address), {
      name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
      message: `The "hostname" argument must be of type string. Received ${told}`,
    });
    throws(() => socket.bind({ address }), code('ERR_SOCKET_ALREADY_BOUND'));
    socket.close(t.mustCall());
  }
});

test('42 a port given as text stays text in the error', async (t) => {
  const port = String(t.bound().address().port);
  const socket = t.socket('udp4');
  socket.bind({ port, address: '127.0.0.1' });
  const [error] = await once(socket, 'error');
  equal([error.port, error.message], [port, `bind EADDRINUSE 127.0.0.1:${port}`]);
});

test('45 not even a callback\'s wiring is left of a bind that failed', async (t) => {
  const { errorMonitor } = require('events');
  const socket = t.socket('udp4');
  socket.bind(0, '192.0.2.1', t.mustNotCall());
  equal([socket.listenerCount('listening'), socket.listenerCount(errorMonitor)], [1, 1]);
  await once(socket, 'error');
  equal([socket.listenerCount('listening'), socket.listenerCount(errorMonitor)], [0, 0]);
});

test('46 twenty failed binds leak no listener that would be warned of', async (t) => {
  const warn = t.mustNotCall('a warning');
  process.on('warning', warn);
  const socket = t.socket('udp4');
  for (let i = 0; i < 20; i++) {
    socket.bind(0, '::1', t.mustNotCall());
    equal((await once(socket, 'error'))[0].code, 'EINVAL');
  }
  await turns(1);
  process.removeListener('warning', warn);
});

test('47 the bind whose callback was disarmed is done all the same', async (t) => {
  const socket = t.socket('udp4');
  socket.on('error', t.mustCall((error) => equal(error.message, 'from elsewhere')));
  socket.bind(0, HOME, t.mustNotCall('the callback'));
  socket.emit('error', new Error('from elsewhere'));
  await once(socket, 'listening');
  equal(socket.address().address, HOME);
});

test('52 the callback of a bind at once comes inside the call', (t) => {
  const socket = t.socket({ type: 'udp4', lookup: (name, family, done) => done(null, HOME) });
  const order = [];
  socket.bind(0, 'name', () => order.push('callback'));
  order.push('returned');
  equal(order, ['callback', 'returned']);
});

test('70 bindSync answers for both families, with the same that address() says', (t) => {
  for (const [type, address, family] of [['udp4', '0.0.0.0', 'IPv4'], ['udp6', '::', 'IPv6']]) {
    const socket = t.socket(type);
    const answer = socket.bindSync();
    equal(answer, { address, family, port: socket.address().port });
    equal(answer === socket.address(), false);
  }
});

test('72 options of bindSync are an object and no other', (t) => {
  for (const [wrong, told] of [[null, 'null'], [0, 'type number (0)'], ['x', "type string ('x')"],
    [[], 'an instance of Array'], [function named() {}, 'function named']]) {
    throws(() => t.socket('udp4').bindSync(wrong), {
      name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
      message: `The "options" argument must be of type object. Received ${told}`,
    });
  }
  equal(t.socket('udp4').bindSync({}).address, '0.0.0.0');
});

test('73 a port of bindSync may be text, or not there', (t) => {
  equal(t.socket('udp4').bindSync({ port: '45111', address: HOME }).port, 45111);
  equal(t.socket('udp4').bindSync({ port: '0xb038', address: HOME }).port, 45112);
  for (const port of [null, undefined, 0, '0']) {
    ok(t.socket('udp4').bindSync({ port, address: HOME }).port > 1024, String(port));
  }
  for (const [port, told] of [['', "type string ('')"], [-1, 'type number (-1)'],
    [1.5, 'type number (1.5)'], ['abc', "type string ('abc')"], [true, 'type boolean (true)']]) {
    throws(() => t.socket('udp4').bindSync({ port }), {
      name: 'RangeError', message: `options.port should be >= 0 and < 65536. Received ${told}.`,
    });
  }
});

test('74 an address of bindSync is a literal, strictly written, or not there', (t) => {
  for (const address of ['', null, undefined, 0, false, NaN]) {
    equal(t.socket('udp4').bindSync({ address }).address, '0.0.0.0');
  }
  for (const address of ['127.0.0.01', '127.1', '[::1]']) {
    throws(() => t.socket('udp4').bindSync({ address }), {
      name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE',
      message: "The property 'options.address' must be a numeric IP address; " +
        `bindSync does not perform DNS resolution. Received '${address}'`,
    });
  }
  equal(t.socket('udp6').bindSync({ address: '::1%lo' }).address, '::1');
});

test('75 bindSync checks options, then state, then port, then address', (t) => {
  const socket = t.bound();
  throws(() => socket.bindSync(5), code('ERR_INVALID_ARG_TYPE'));
  throws(() => socket.bindSync({ port: -1 }), code('ERR_SOCKET_ALREADY_BOUND'));
  const free = t.socket('udp4');
  throws(() => free.bindSync({ port: -1, address: 5 }), code('ERR_SOCKET_BAD_PORT'));
  throws(() => free.bindSync({ port: 1, address: 5 }), code('ERR_INVALID_ARG_TYPE'));
  throws(() => free.address(), code('EBADF'));
});

test('76 what the kernel says to bindSync has the port as a number', (t) => {
  const { port } = t.bound().address();
  let thrown;
  try {
    t.socket('udp4').bindSync({ port: String(port), address: '127.0.0.1' });
  } catch (error) {
    thrown = error;
  }
  equal({ ...thrown }, {
    errno: -98, code: 'EADDRINUSE', syscall: 'bind', address: '127.0.0.1', port,
  });
});

test('77 bindSync while binding, bound, closed', (t) => {
  const socket = t.socket('udp4');
  socket.bind(0, '127.0.0.1');
  throws(() => socket.bindSync(), code('ERR_SOCKET_ALREADY_BOUND'));
  throws(() => t.bound().bindSync(), code('ERR_SOCKET_ALREADY_BOUND'));
  socket.close();
  throws(() => socket.bindSync(5), code('ERR_SOCKET_DGRAM_NOT_RUNNING'));
});

test('78 bindSync knows no descriptor and no callback', async (t) => {
  const socket = t.socket('udp4');
  const address = socket.bindSync({ fd: 1, address: HOME }, t.mustNotCall('a callback'));
  equal(address.address, HOME);
  await turns(2);
});

test('63 a descriptor that is no UDP socket is refused, and the socket is stuck', (t) => {
  const { closeSync, openSync } = require('fs');
  const file = openSync(__filename);
  const socket = t.socket('udp4');
  throws(() => socket.bind({ fd: file }), {
    name: 'TypeError', code: 'ERR_INVALID_FD_TYPE', message: 'Unsupported fd type: FILE',
  });
  closeSync(file);
  throws(() => socket.bind(), code('ERR_SOCKET_ALREADY_BOUND'));
  socket.close(t.mustCall());
});
