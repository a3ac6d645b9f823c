'use strict';

// What is refused, with which words, who hears it, and what state it leaves.

const dgram = require('dgram');
const { code, equal, matches, ok, once, test, throws, turns } = require('./harness.js');

const invalidType = code('ERR_INVALID_ARG_TYPE');

test('11 a socket is udp4 or udp6, nothing else', () => {
  for (const type of [undefined, null, '', 1, true, 'UDP4', 'udp', 'unix_dgram', {}, [], ['udp4'],
    new String('udp4'), Symbol('udp4'), 1n, () => {}]) {
    throws(() => dgram.createSocket(type), {
      name: 'TypeError', code: 'ERR_SOCKET_BAD_TYPE',
      message: 'Bad socket type specified. Valid types are: udp4, udp6',
    });
  }
});

test('22 options are checked in their order', () => {
  const options = {
    recvBufferSize: -1, sendBufferSize: -1, receiveBlockList: 1, sendBlockList: 1, lookup: 1,
    type: 'x', signal: 1,
  };
  const steps = [['recvBufferSize', '"options.recvBufferSize"'],
    ['sendBufferSize', '"options.sendBufferSize"'],
    ['receiveBlockList', '"options.receiveBlockList"'],
    ['sendBlockList', '"options.sendBlockList"'],
    ['lookup', '"lookup"'], ['type', 'Bad socket type'], ['signal', '"options.signal"']];
  for (const [name, words] of steps) {
    let message = '';
    try {
      dgram.createSocket(options);
    } catch (error) {
      ({ message } = error);
    }
    ok(message.includes(words), `${name}: ${message}`);
    if (name === 'type') options.type = 'udp4';
    else delete options[name];
  }
  dgram.createSocket(options).close();
});

test('126 what is no message is refused', (t) => {
  const socket = t.bound();
  for (const wrong of [5, null, undefined, {}, new ArrayBuffer(4), new Date(0), new Set(), true, 1n,
    { length: 1, 0: 'a' }]) {
    throws(() => socket.send(wrong, 9), invalidType);
  }
  throws(() => socket.send(5, 9), {
    message: 'The "buffer" argument must be of type string or an instance of Buffer, TypedArray, ' +
      'or DataView. Received type number (5)',
  });
  for (const wrong of [[1], [[]], [, 'a'], ['a', null]]) { // eslint-disable-line no-sparse-arrays
    throws(() => socket.send(wrong, 9), {
      ...invalidType,
      message: 'The "buffer list arguments" argument must be of type string or an instance of ' +
        'Buffer, TypedArray, or DataView. Received an instance of Array',
    });
  }
});

test('127 a list cannot be cut', (t) => {
  throws(() => t.bound().send(['a'], 0, 1, 9, '127.0.0.1'), invalidType);
});

test('129 offset and length must lie in the message', (t) => {
  const socket = t.bound();
  const refused = (offset, length, name) => throws(() => socket.send('hello', offset, length, 9), {
    name: 'RangeError', code: 'ERR_BUFFER_OUT_OF_BOUNDS',
    message: `"${name}" is outside of buffer bounds`,
  });
  refused(6, 0, 'offset');
  refused(0, 6, 'length');
  refused(3, 3, 'length');
  refused(-1, 9, 'offset');
  refused(0, -1, 'length');
});

test('131 a port is 1 to 65535, as a number or as text', (t) => {
  const socket = t.bound();
  for (const port of [0, '0', undefined, null, -1, 65536, 1.5, 'abc', '', ' ', NaN, Infinity, true,
    {}, [], [80], 1n, Symbol('p')]) {
    throws(() => socket.send('x', port, '127.0.0.1'), code('ERR_SOCKET_BAD_PORT'));
    throws(() => socket.connect(port), code('ERR_SOCKET_BAD_PORT'));
  }
  throws(() => socket.connect(65536), {
    name: 'RangeError',
    message: 'Port should be > 0 and < 65536. Received type number (65536).',
  });
  for (const port of ['80', '0x50', ' 80 ', '1e3', 65535]) {
    socket.send('x', port, t.mustCall((error) => equal(error, null)));
  }
});

test('132 an address is text, or not given', (t) => {
  const socket = t.bound();
  for (const address of [0, false, NaN, 5, true, {}, [], Symbol('a'), 1n]) {
    throws(() => socket.send('x', 9, address), invalidType);
  }
  for (const address of [undefined, null, '']) {
    socket.send('x', 9, address, t.mustCall((error) => equal(error, null)));
  }
});

test('134 four arguments with a truthy last are the long form', (t) => {
  throws(() => t.bound().send('x', 9, '127.0.0.1', 5), {
    message: '"offset" is outside of buffer bounds',
  });
});

test('138 the message is checked before the port, the port before the address', (t) => {
  const socket = t.socket('udp4');
  throws(() => socket.send(5, 0, 5), invalidType);
  throws(() => socket.send('x', 0, 5), code('ERR_SOCKET_BAD_PORT'));
  throws(() => socket.send('x', 9, 5), invalidType);
  throws(() => socket.address(), code('EBADF'));
  socket.close();
  throws(() => socket.send('x', 9), code('ERR_SOCKET_DGRAM_NOT_RUNNING'));
  throws(() => socket.send('x', 0), code('ERR_SOCKET_BAD_PORT'));
});

test('142 a datagram too long is EMSGSIZE to the callback', (t) => {
  for (const [type, size] of [['udp4', 65508], ['udp6', 65528]]) {
    t.bound(type).send(Buffer.alloc(size), 9, t.mustCall((error) => matches(error, {
      code: 'EMSGSIZE', errno: -90, syscall: 'send', message: 'send EMSGSIZE undefined:9',
    })));
  }
});

test('143 a failed send names its destination as it was given', (t) => {
  const socket = t.bound();
  const big = Buffer.alloc(70000);
  const told = (...destination) => {
    const [address] = destination;
    socket.send(big, 9, ...destination, t.mustCall((error) => {
      matches(error, { message: `send EMSGSIZE ${address}:9`, address, port: 9 });
      equal(Object.keys(error), ['errno', 'code', 'syscall', 'address', 'port']);
    }));
  };
  told('127.0.0.1');
  told('');
  told(undefined);
});

test('144 a failed send without a callback is silent', async (t) => {
  const socket = t.bound();
  socket.on('error', t.mustNotCall('error'));
  socket.send(Buffer.alloc(70000), 9, '127.0.0.1');
  await turns(2);
});

test('145 a failed look-up goes to the callback, without one to error', async (t) => {
  const lookup = (name, family, done) => done(new Error('unknown'));
  const socket = t.socket({ type: 'udp4', lookup });
  socket.bindSync();
  socket.send('x', 9, 'name', t.mustCall((...values) => equal(values.length, 1)));
  await turns(1);
  socket.on('error', t.mustCall((error) => equal(error.message, 'unknown')));
  socket.send('x', 9, 'name');
});

test('146 another family, another network: the kernel says it', (t) => {
  const socket = t.bound();
  const six = t.bound('udp6');
  const refused = (from, address, expected) => from.send('x', 9, address, t.mustCall((error) => {
    equal(error.code, expected);
  }));
  refused(socket, '::1', 'EINVAL');
  refused(socket, '192.0.2.1', 'EINVAL');
  refused(six, '127.0.0.1', 'EINVAL');
  refused(six, '::ffff:127.0.0.1', 'ENETUNREACH');
});

test('149 nobody listening at the other end is no error without a connection', async (t) => {
  const socket = t.bound();
  const dead = t.bound();
  const { port } = dead.address();
  dead.close();
  socket.on('error', t.mustNotCall('error'));
  for (let i = 0; i < 3; i++) socket.send('x', port, t.mustCall((error) => equal(error, null)));
  await turns(3);
});

test('150 nobody listening at the other end of a connection is ECONNREFUSED', async (t) => {
  const socket = t.bound();
  const dead = t.bound();
  const { port } = dead.address();
  dead.close();
  socket.connectSync(port);
  for (let i = 0; i < 2; i++) {
    socket.send('x', t.mustCall((error) => equal(error, null)));
    const [error] = await once(socket, 'error');
    equal({ ...error }, { errno: -111, code: 'ECONNREFUSED', syscall: 'recvmsg' });
    equal(error.message, 'recvmsg ECONNREFUSED');
  }
});

test('156 a look-up that answers no address harms nobody', (t) => {
  for (const answer of [5, {}, undefined]) {
    const lookup = (name, family, done) => done(null, name === '0.0.0.0' ? name : answer);
    const socket = t.socket({ type: 'udp4', lookup });
    // Node itself does not survive this one.
    if (process.release.name === 'node' && !process.versions.graaljs) continue;
    socket.bind(() => socket.send('x', 9, 'name', t.mustCall((error) => {
      equal(error.code, 'EINVAL');
    })));
  }
});

test('157 spellings only the resolver knows are resolved', (t) => {
  const socket = t.bound();
  for (const name of ['127.1', '127.0.0.01', '0x7f.1', '2130706433']) {
    socket.send('x', 9, name, t.mustCall((error) => equal(error, null)));
  }
  for (const name of ['[::1]', ' 127.0.0.1']) {
    socket.send('x', 9, name, t.mustCall((error) => equal(error.code, 'ENOTFOUND')));
  }
});

test('167 a failed implicit bind: one error, no callbacks, then a new try', async (t) => {
  let fail = true;
  const lookup = (name, family, done) => {
    process.nextTick(() => (fail ? done(new Error('no')) : done(null, '127.0.0.1')));
  };
  const socket = t.socket({ type: 'udp4', lookup });
  socket.on('error', t.mustCall());
  socket.send('a', 9, '127.0.0.1', t.mustNotCall('the first callback'));
  socket.send('b', 9, '127.0.0.1', t.mustNotCall('the second callback'));
  await turns(1);
  fail = false;
  socket.send('c', 9, '127.0.0.1', t.mustCall((error) => equal(error, null)));
});

test('171 a look-up that ends after close reaches the callback with its error only', async (t) => {
  const finish = [];
  const lookup = (name, family, done) => {
    if (name === '0.0.0.0') done(null, name);
    else finish.push(done);
  };
  const socket = t.socket({ type: 'udp4', lookup });
  socket.bind();
  socket.send('a', 9, 'good', t.mustNotCall('the callback of a late success'));
  socket.send('b', 9, 'bad', t.mustCall((error) => equal(error.message, 'late')));
  socket.close();
  finish[0](null, '127.0.0.1');
  finish[1](new Error('late'));
  await turns(1);
});

test('233 a buffer size is a number of 32 bits', (t) => {
  for (const socket of [t.socket('udp4'), t.bound()]) {
    for (const size of [-1, 1.5, NaN, Infinity, '8192', true, undefined, null, 2 ** 32]) {
      throws(() => socket.setRecvBufferSize(size), {
        name: 'TypeError', code: 'ERR_SOCKET_BAD_BUFFER_SIZE',
        message: 'Buffer size must be a positive integer',
      });
    }
  }
});

test('235 buffer sizes of a socket without descriptor: EBADF, in full', (t) => {
  const socket = t.socket('udp4');
  throws(() => socket.getRecvBufferSize(), {
    name: 'SystemError', code: 'ERR_SOCKET_BUFFER_SIZE', errno: -9, syscall: 'uv_recv_buffer_size',
    message: 'Could not get or set buffer size: uv_recv_buffer_size returned EBADF ' +
      '(bad file descriptor)',
  });
  let info;
  try {
    socket.setSendBufferSize(2 ** 31);
  } catch (error) {
    ({ info } = error);
  }
  equal(info, {
    errno: -22, code: 'EINVAL', message: 'invalid argument', syscall: 'uv_send_buffer_size',
  });
});
