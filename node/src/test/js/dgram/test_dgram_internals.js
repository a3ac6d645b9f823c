// flags: --expose-internals --no-warnings
'use strict';

// What programs under --expose-internals see below a socket, and may replace there.

const { _createSocketHandle, kStateSymbol, newHandle } = require('internal/dgram');
const { internalBinding } = require('internal/test/binding');
const os = require('os');
const { code, equal, ok, once, test, throws, turns } = require('./harness.js');

const { SendWrap, UDP, constants } = internalBinding('udp_wrap');

const stateOf = (socket) => socket[kStateSymbol];

test('24 a new socket has a handle and no descriptor', (t) => {
  const { handle } = stateOf(t.socket('udp4'));
  ok(handle instanceof UDP);
  equal([handle.fd, handle.hasRef(), handle.getProviderType !== undefined], [-9, true, true]);
});

test('24 a bound socket has both, a closed one neither', 'DESCRIPTOR', (t) => {
  const socket = t.bound();
  const { handle } = stateOf(socket);
  ok(handle.fd > 2);
  socket.close();
  equal([stateOf(socket).handle, handle.fd], [null, -9]);
});

test('265 the state of a socket is twelve keys, and moves from 0 to 2', async (t) => {
  equal(kStateSymbol.description, 'state symbol');
  const socket = t.socket({ type: 'udp4', reuseAddr: 'yes', recvBufferSize: 5000 });
  const state = stateOf(socket);
  equal(Object.keys(state), ['handle', 'receiving', 'bindState', 'connectState', 'queue',
    'reuseAddr', 'reusePort', 'ipv6Only', 'recvBufferSize', 'sendBufferSize', 'receiveBlockList',
    'sendBlockList']);
  equal([state.reuseAddr, state.reusePort, state.recvBufferSize], ['yes', undefined, 5000]);
  const seen = [];
  const look = () => {
    const { receiving, bindState, connectState, queue } = state;
    seen.push(`${receiving} ${bindState} ${connectState} ${queue?.length}`);
  };
  look();
  socket.on('listening', look);
  socket.connect(9, '127.0.0.1', look);
  look();
  await once(socket, 'connect');
  socket.disconnect();
  look();
  socket.close();
  look();
  equal(seen, ['false 0 0 undefined', 'false 1 1 1', 'true 2 1 1', 'true 2 2 undefined',
    'true 2 0 undefined', 'false 2 0 undefined']);
});

test('266 a look-up of the program\'s own is asked for every address', async (t) => {
  const socket = t.socket('udp4');
  const asked = [];
  stateOf(socket).handle.lookup = (address, done) => {
    asked.push(address);
    process.nextTick(done, null, '127.0.0.1');
  };
  socket.bind(0, 'anything');
  await once(socket, 'listening');
  socket.send('x', socket.address().port, 'something');
  socket.send('x', socket.address().port);
  await once(socket, 'message');
  equal(asked, ['anything', 'something', undefined]);
});

test('266 a bind of the program\'s own decides', async (t) => {
  const socket = t.socket('udp4');
  const given = [];
  stateOf(socket).handle.bind = (...values) => {
    given.push(values);
    return -98;
  };
  socket.bind(45000, '127.0.0.1');
  const [error] = await once(socket, 'error');
  equal(error.message, 'bind EADDRINUSE 127.0.0.1:45000');
  equal(given, [['127.0.0.1', 45000, 0]]);
  throws(() => socket.bindSync(), { message: 'bind EADDRINUSE 0.0.0.0' });
});

test('267 what the handle reports becomes an error event', (t) => {
  const socket = t.bound();
  const { handle } = stateOf(socket);
  const told = [];
  socket.on('error', (error) => told.push(error));
  handle.onmessage(-1, handle);
  const own = new Error('of its own');
  handle.onerror(-1, handle, own);
  equal({ ...told[0] }, { errno: -1, code: 'EPERM', syscall: 'recvmsg' });
  equal([told[0].message, told[1] === own], ['recvmsg EPERM', true]);
});

test('267 what the handle delivers becomes a message', (t) => {
  const socket = t.bound();
  const { handle } = stateOf(socket);
  socket.on('message', t.mustCall((message, rinfo) => {
    equal(String(message), 'made up');
    equal(rinfo, { address: '192.0.2.1', family: 'IPv4', port: 0, size: 7 });
  }));
  handle.onmessage(7, handle, Buffer.from('made up'),
    { address: '192.0.2.1', family: 'IPv4', port: 0 });
});

test('268 a send of the program\'s own: done, failed, or still to come', async (t) => {
  const socket = t.bound();
  const { handle } = stateOf(socket);
  const requests = [];
  let answer = 43;
  handle.send = (request, list, count, port, ip, hasCallback) => {
    requests.push({ request, count, port, ip, hasCallback });
    return answer;
  };
  const send = () => new Promise((resolve) => {
    socket.send(['ab', 'c'], 9, '127.0.0.1', (...values) => resolve(values));
  });
  equal(await send(), [null, 42]);
  answer = -1;
  const [error, ...rest] = await send();
  equal([error.message, rest.length], ['send EPERM 127.0.0.1:9', 0]);
  equal({ ...error }, { errno: -1, code: 'EPERM', syscall: 'send', address: '127.0.0.1', port: 9 });
  answer = 0;
  const waiting = send();
  await turns(1);
  const { request, count, port, ip, hasCallback } = requests.at(-1);
  ok(request instanceof SendWrap);
  equal([count, port, ip, hasCallback], [2, 9, '127.0.0.1', true]);
  equal([request.list.length, request.address, request.port], [2, '127.0.0.1', 9]);
  request.oncomplete(0, 3);
  equal(await waiting, [null, 3]);
});

test('268 a send that was told later to have failed', async (t) => {
  const socket = t.bound();
  let request;
  stateOf(socket).handle.send = (it) => {
    request = it;
    return 0;
  };
  const sent = new Promise((resolve) => {
    socket.send('abc', 9, function(...values) {
      resolve([this === request, ...values]);
    });
  });
  await turns(1);
  request.oncomplete(-90, 3);
  const [self, error, bytes] = await sent;
  equal([self, error.message, bytes], [true, 'send EMSGSIZE undefined:9', 3]);
});

test('269 a bound handle has a descriptor', 'DESCRIPTOR', () => {
  const bound = _createSocketHandle('127.0.0.1', 0, 'udp4');
  ok(bound.fd > 2);
  bound.close();
  equal(bound.fd, -9);
});

test('269 a handle is bound if it is told where', () => {
  const free = _createSocketHandle(null, null, 'udp4');
  ok(free.fd < 0, 'no descriptor');
  free.close();
  const bound = _createSocketHandle('127.0.0.1', 0, 'udp4');
  const address = {};
  equal([bound.getsockname(address), address.address, address.family], [0, '127.0.0.1', 'IPv4']);
  bound.close();
  equal(_createSocketHandle('192.0.2.1', 0, 'udp4'), -99);
  throws(() => newHandle('udp5'), code('ERR_SOCKET_BAD_TYPE'));
  throws(() => newHandle('udp4', 5), code('ERR_INVALID_ARG_TYPE'));
});

test('270 the switches are bits of the flags', async (t) => {
  equal({ ...constants }, {
    UV_UDP_IPV6ONLY: 1, UV_UDP_REUSEADDR: 4, UV_UDP_REUSEPORT: 64,
  });
  equal(os.constants.UV_UDP_REUSEADDR, 4);
  for (const [options, flags] of [[{}, 0], [{ reuseAddr: true }, 4], [{ reusePort: true }, 64],
    [{ ipv6Only: true }, 1], [{ reuseAddr: 1, reusePort: 1, ipv6Only: 1 }, 69]]) {
    const socket = t.socket({ type: 'udp4', ...options });
    let given;
    stateOf(socket).handle.bind = (ip, port, bits) => {
      given = bits;
      return -22;
    };
    throws(() => socket.bindSync(), code('EINVAL'));
    equal(given, flags);
  }
});

test('65 a socket goes on with a handle that is bound already', async (t) => {
  const handle = _createSocketHandle('127.0.0.1', 0, 'udp4');
  const socket = t.socket('udp4');
  const own = stateOf(socket).handle;
  socket.unref();
  const order = [];
  socket.on('listening', () => order.push('listening'));
  equal(socket.bind(handle, () => order.push('callback')) === socket, true);
  equal(order, ['listening', 'callback']);
  equal([stateOf(socket).handle === handle, own.fd, handle.hasRef()], [true, -9, false]);
  socket.ref();
  socket.send('x', socket.address().port);
  const [message] = await once(socket, 'message');
  equal(String(message), 'x');
});

test('65 udp6 on an adopted handle does not connect', async (t) => {
  const handle = new UDP();
  equal(handle.bind6('::1', 0, 0), 0);
  const socket = t.socket('udp6');
  socket.bind(handle);
  const error = await new Promise((resolve) => socket.connect(9, '::1', resolve));
  equal(error.message, 'connect EINVAL ::1:9');
});
