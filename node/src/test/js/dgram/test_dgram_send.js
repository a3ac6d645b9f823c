'use strict';

// How send reads its arguments, what waits for a bind, and what is told of a send that failed.

const { code, equal, test, throws, turns } = require('./harness.js');

const NOT_A_MESSAGE = 'The "buffer" argument must be of type string or an instance of Buffer, ' +
  'TypedArray, or DataView. Received ';

const CONNECTED = code('ERR_SOCKET_DGRAM_IS_CONNECTED');

// A socket and what is sent to it, as text, in the order it came.
function listener(t) {
  const socket = t.bound();
  const heard = [];
  socket.on('message', (message) => heard.push(String(message)));
  const hears = async (count) => {
    while (heard.length < count) await turns(1);
  };
  return { port: socket.address().port, heard, hears };
}

test('119 every form returns undefined', (t) => {
  const free = t.bound();
  const bytes = Buffer.from('abcdef');
  for (const values of [[bytes, 9, '127.0.0.1', () => {}], [bytes, 9], [bytes, 0, 1, 9],
    [bytes, 0, 1, 9, '127.0.0.1', () => {}], [['a', 'b'], 9, () => {}]]) {
    equal(free.send(...values), undefined);
  }
  const bound = t.bound();
  bound.connectSync(free.address().port);
  for (const values of [[bytes], [bytes, () => {}], [bytes, 0, 1], [bytes, 0, 1, () => {}]]) {
    equal(bound.send(...values), undefined);
  }
});

test('126 what is no message is named by what it is', (t) => {
  const free = t.bound();
  const bound = t.bound();
  bound.connectSync(9);
  for (const [wrong, told] of [[new ArrayBuffer(8), 'an instance of ArrayBuffer'],
    [new SharedArrayBuffer(8), 'an instance of SharedArrayBuffer'], [5, 'type number (5)'],
    [new Date(0), 'an instance of Date'], [new Set(), 'an instance of Set'], [null, 'null'],
    [{ length: 1, 0: 'a' }, 'an instance of Object'], [() => {}, 'function '],
    [Symbol('m'), 'type symbol (Symbol(m))'], [1n, 'type bigint (1n)']]) {
    const refused = {
      name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE', message: NOT_A_MESSAGE + told,
    };
    throws(() => free.send(wrong, 9), refused);
    throws(() => free.send(wrong, 0, 1, 9, '127.0.0.1'), refused);
    throws(() => bound.send(wrong), refused);
    throws(() => bound.send(wrong, 0, 1), refused);
  }
});

test('127 a list with offset and length is refused as one', (t) => {
  const socket = t.bound();
  const refused = { message: `${NOT_A_MESSAGE}an instance of Array` };
  throws(() => socket.send(['abc'], 0, 1, 9), refused);
  throws(() => socket.sendto(['abc'], 0, 1, 9, '127.0.0.1'), refused);
  socket.connectSync(9);
  throws(() => socket.send(['abc'], 0, 1), refused);
});

test('128 without arguments the message is missing, with a peer or without', (t) => {
  const socket = t.bound();
  throws(() => socket.send(), { message: `${NOT_A_MESSAGE}undefined` });
  socket.connectSync(9);
  throws(() => socket.send(), { message: `${NOT_A_MESSAGE}undefined` });
});

test('129 the offset is checked before the length, by the bytes of a text', (t) => {
  const socket = t.bound();
  const refused = (name, ...values) => throws(() => socket.send(...values), {
    name: 'RangeError', code: 'ERR_BUFFER_OUT_OF_BOUNDS',
    message: `"${name}" is outside of buffer bounds`,
  });
  refused('offset', 'hello', 6, 6, 9);
  refused('length', 'h\xe9', 0, 4, 9);
  refused('length', 'h\xe9', 3, 1, 9);
  refused('length', new Uint16Array(2), 4, 1, 9);
  socket.connectSync(9);
  refused('offset', 'hello', 6, 0);
  refused('length', 'hello', 3, 3);
});

test('130 offset and length are 32 bits of whatever they are', async (t) => {
  const { port, heard, hears } = listener(t);
  const socket = t.bound();
  for (const [offset, length] of [['1', '2'], [1.9, 2.9], [undefined, 5], [null, 5], [NaN, 5],
    [2 ** 32, 5], [true, 2], [1, true], [2, undefined], [{}, 3], [[1], [2]]]) {
    socket.send('hello', offset, length, port, '127.0.0.1');
  }
  await hears(11);
  equal(heard, ['el', 'el', 'hello', 'hello', 'hello', 'hello', 'el', 'e', '', 'hel', 'el']);
});

test('133 a function in the place of the address is the callback', async (t) => {
  const { port, hears } = listener(t);
  const socket = t.bound();
  const never = t.mustNotCall('the function behind it');
  socket.send('a', port, t.mustCall((error, bytes) => equal([error, bytes], [null, 1])));
  socket.send('bc', 0, 2, port, t.mustCall((error, bytes) => equal(bytes, 2)), never);
  await hears(2);
});

test('137 while connecting there is no peer to send to yet', (t) => {
  const socket = t.bound();
  socket.connect(9);
  throws(() => socket.send('x', function sent() {}), {
    name: 'RangeError', code: 'ERR_SOCKET_BAD_PORT',
    message: 'Port should be > 0 and < 65536. Received function sent.',
  });
});

test('138 connected: message and cut, then the peer, then a text as address', (t) => {
  const socket = t.bound();
  socket.connectSync(9);
  throws(() => socket.send(5, 0, 1, 9), { message: `${NOT_A_MESSAGE}type number (5)` });
  throws(() => socket.send('x', 2, 1, 9), code('ERR_BUFFER_OUT_OF_BOUNDS'));
  throws(() => socket.send('x', 0, 1, 9), CONNECTED);
  throws(() => socket.send(5, 9, '127.0.0.1', 5), CONNECTED);
});

test('138 a send that is refused binds nothing', async (t) => {
  const socket = t.socket('udp4');
  socket.on('listening', t.mustNotCall('listening'));
  for (const values of [[5, 9], ['x', 0], ['x', 9, 5], ['x', 2, 1, 9, '127.0.0.1'], [[1], 9]]) {
    let thrown;
    try {
      socket.send(...values);
    } catch (error) {
      thrown = error;
    }
    equal(thrown instanceof Error, true);
  }
  await turns(2);
  throws(() => socket.address(), code('EBADF'));
});

test('140 a send that binds calls back on the third tick, one to a name later', async (t) => {
  const afterTicks = async (...destination) => {
    let ticks = 0;
    const count = () => {
      if (++ticks < 8) process.nextTick(count);
    };
    const sent = new Promise((resolve) => {
      t.socket('udp4').send('x', 9, ...destination, () => resolve(ticks));
    });
    process.nextTick(count);
    return sent;
  };
  equal(await afterTicks('127.0.0.1'), 2);
  equal(await afterTicks('localhost'), 8);
});

test('142 the longest datagram goes, one byte more does not', (t) => {
  for (const [type, most] of [['udp4', 65507], ['udp6', 65527]]) {
    const socket = t.bound(type);
    socket.send(Buffer.alloc(most), 9, t.mustCall((...values) => equal(values, [null, most])));
    socket.send([Buffer.alloc(most), 'x'], 9, t.mustCall((...values) => {
      equal([values.length, values[0].code], [1, 'EMSGSIZE']);
    }));
  }
});

test('143 a failed send by name names the name', (t) => {
  t.bound().send(Buffer.alloc(70000), 9, 'localhost', t.mustCall((error) => {
    equal(error.message, 'send EMSGSIZE localhost:9');
    equal({ ...error }, {
      errno: -90, code: 'EMSGSIZE', syscall: 'send', address: 'localhost', port: 9,
    });
  }));
});

test('151 three sends to a port nobody has: the second is told, then the socket', async (t) => {
  const dead = t.bound();
  const { port } = dead.address();
  dead.close();
  const socket = t.bound();
  socket.connectSync(port);
  const told = [];
  socket.on('error', t.mustCall((error) => told.push(error.message)));
  for (let i = 0; i < 3; i++) {
    socket.send('x', t.mustCall((error) => told.push(error && error.message)));
  }
  while (told.length < 4) await turns(1);
  await turns(2);
  equal(told, [null, 'send ECONNREFUSED', null, 'recvmsg ECONNREFUSED']);
});

test('154 elements of a list are taken when send is called', async (t) => {
  const { port, heard, hears } = listener(t);
  const socket = t.bound();
  const list = ['a', Buffer.from('b')];
  socket.send(list, port);
  list[0] = 'z';
  list.push('!');
  list.length = 1;
  const queued = ['c', 'd'];
  t.socket('udp4').send(queued, port);
  queued.pop();
  await hears(2);
  equal(heard, ['ab', 'cd']);
});

test('173 sendto takes numbers as numbers only; NaN is one', (t) => {
  const socket = t.bound();
  for (const [i, name] of ['offset', 'length', 'port'].entries()) {
    const values = [0, 1, 9];
    values[i] = String(values[i]);
    throws(() => socket.sendto('x', ...values, '127.0.0.1'), {
      name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
      message: `The "${name}" argument must be of type number. Received type string ` +
        `('${values[i]}')`,
    });
  }
  throws(() => socket.sendto('x', 0, 1, NaN, '127.0.0.1'), {
    code: 'ERR_SOCKET_BAD_PORT',
    message: 'Port should be > 0 and < 65536. Received type number (NaN).',
  });
});

test('174 sendto sends a cut, tells its bytes and returns undefined', async (t) => {
  const { port, heard, hears } = listener(t);
  const socket = t.bound();
  equal(socket.sendto(Buffer.from('abcdef'), 2, 3, port, '127.0.0.1',
    t.mustCall((...values) => equal(values, [null, 3]))), undefined);
  socket.sendto('text', NaN, 2, port, '');
  await hears(2);
  equal(heard, ['cde', 'te']);
});

test('175 sendto a peer is one peer too many', (t) => {
  const socket = t.bound();
  socket.connectSync(9);
  throws(() => socket.sendto('text', 0, 1, 9, '127.0.0.1'), CONNECTED);
  throws(() => t.bound().sendto([], 0, 0, 9, '127.0.0.1'), {
    message: `${NOT_A_MESSAGE}an instance of Array`,
  });
});

test('139 four things a callback of send is: this, null, bytes, and once', (t) => {
  t.bound().send('four', 9, '127.0.0.1', t.mustCall(function(...values) {
    equal([this, ...values], [undefined, null, 4]);
  }));
});

test('152 a list too long for any datagram is too long only where it could go at all', (t) => {
  const lists = [Array(1025).fill(''), [Buffer.alloc(70000), 'x']];
  const socket = t.bound();
  for (const list of lists) {
    socket.send(list, 9, '::1', t.mustCall((error) => {
      equal(error.message, 'send EINVAL ::1:9');
    }));
    const other = t.bound();
    other.connect(9);
    other.send(list, 9, t.mustCall((error) => {
      equal(error.message, 'send EISCONN undefined:9');
    }));
  }
});
