// flags: --expose-internals --no-warnings
'use strict';

// bind({ fd }): a socket with a descriptor that somebody else has made.

const { _createSocketHandle, kStateSymbol } = require('internal/dgram');
const { code, equal, once, test, throws, turns } = require('./harness.js');

const NEEDED = 'ADOPT_DESCRIPTOR';

// The descriptor of a bound UDP socket that nobody waits for.
const made = (address, type) => _createSocketHandle(address, 0, type, undefined, 0);

test('62 the address is that of the descriptor, and listening comes inside bind', NEEDED,
  async (t) => {
    const handle = made('127.0.0.1', 'udp4');
    const expected = {};
    handle.getsockname(expected);
    const socket = t.socket('udp4');
    const order = [];
    socket.on('listening', () => order.push('listening'));
    equal(socket.bind({ fd: handle.fd, port: 9, address: '192.0.2.1' }, () => {
      order.push('callback');
    }) === socket, true);
    equal(order, ['listening', 'callback']);
    equal(socket.address(), expected);
    socket.send('x', socket.address().port);
    const [message] = await once(socket, 'message');
    equal(String(message), 'x');
  });

test('62 the descriptor decides the family, and the sizes of the options are set', NEEDED, (t) => {
  const handle = made('::1', 'udp6');
  const socket = t.socket({ type: 'udp4', recvBufferSize: 10000 });
  socket.bind({ fd: handle.fd });
  equal([socket.address().address, socket.address().family], ['::1', 'IPv6']);
  equal(socket.getRecvBufferSize(), 20000);
  equal(socket.type, 'udp4');
});

test('63 a descriptor that is waited for already is EEXIST', NEEDED, (t) => {
  const { fd } = t.bound()[kStateSymbol].handle;
  const socket = t.socket('udp4');
  throws(() => socket.bind({ fd }), {
    message: 'open EEXIST', errno: -17, code: 'EEXIST', syscall: 'open',
  });
  throws(() => socket.bind(), code('ERR_SOCKET_ALREADY_BOUND'));
  socket.close(t.mustCall());
});

test('63 a number nobody has open is no UDP socket', (t) => {
  const socket = t.socket('udp4');
  throws(() => socket.bind({ fd: 987654 }), {
    name: 'TypeError', code: 'ERR_INVALID_FD_TYPE', message: 'Unsupported fd type: UNKNOWN',
  });
});

test('64 what is no descriptor is not looked at, and the port counts', async (t) => {
  for (const fd of [0, -1, 1.5, '3', 2 ** 31, null, true, {}]) {
    const socket = t.socket('udp4');
    socket.on('listening', t.mustCall());
    socket.bind({ fd, address: '127.0.0.1' });
    throws(() => socket.address(), code('EBADF'));
    await turns(1);
    equal(socket.address().address, '127.0.0.1');
  }
});
