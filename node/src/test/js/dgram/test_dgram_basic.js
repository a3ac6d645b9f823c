'use strict';

// What everybody does first: make a socket, bind it, send to it, read who wrote, close it.

const dgram = require('dgram');
const { EventEmitter } = require('events');
const { equal, ok, once, test, turns } = require('./harness.js');

test('1 node:dgram and dgram are one module with two members', () => {
  equal(require('node:dgram') === dgram, true);
  equal(Object.keys(dgram), ['createSocket', 'Socket']);
});

test('3 the factory and the class say how many arguments they take', () => {
  equal(dgram.createSocket.length, 2);
  equal(dgram.Socket.length, 2);
  equal(dgram.Socket.name, 'Socket');
});

test('4 a socket is an event emitter, and the class inherits its statics', () => {
  equal(Object.getPrototypeOf(dgram.Socket.prototype) === EventEmitter.prototype, true);
  equal(Object.getPrototypeOf(dgram.Socket) === EventEmitter, true);
});

test('5 every method is an ordinary property with its own length', () => {
  const lengths = {
    bind: 2, bindSync: 0, connect: 3, connectSync: 2, disconnect: 0, sendto: 6, send: 6, close: 1,
    address: 0, remoteAddress: 0, setBroadcast: 1, setTTL: 1, setMulticastTTL: 1,
    setMulticastLoopback: 1, setMulticastInterface: 1, addMembership: 2, dropMembership: 2,
    addSourceSpecificMembership: 3, dropSourceSpecificMembership: 3, ref: 0, unref: 0,
    setRecvBufferSize: 1, setSendBufferSize: 1, getRecvBufferSize: 0, getSendBufferSize: 0,
    getSendQueueSize: 0, getSendQueueCount: 0,
  };
  equal(Object.keys(dgram.Socket.prototype), Object.keys(lengths));
  for (const name of Object.keys(lengths)) {
    const { value, writable, configurable } =
      Object.getOwnPropertyDescriptor(dgram.Socket.prototype, name);
    equal([value.length, value.name, writable, configurable], [lengths[name], '', true, true]);
  }
});

test('6 a socket can be subclassed either way', (t) => {
  class Modern extends dgram.Socket {}
  function Old() {
    dgram.Socket.call(this, 'udp4');
  }
  Object.setPrototypeOf(Old.prototype, dgram.Socket.prototype);
  for (const socket of [new Modern('udp4'), new Old()]) {
    socket.bind(0, '127.0.0.1', t.mustCall(() => socket.close()));
  }
});

test('7 a socket shows four properties and four symbols', (t) => {
  const socket = t.socket('udp4');
  equal(Object.keys(socket), ['_events', '_eventsCount', '_maxListeners', 'type']);
  const symbols = Object.getOwnPropertySymbols(socket).map((symbol) => symbol.description);
  equal(symbols, ['shapeMode', 'kCapture', 'async_id_symbol', 'state symbol']);
});

test('8 what Node has retired is not there', (t) => {
  const socket = t.socket('udp4');
  for (const name of ['_handle', '_receiving', '_bindState', '_queue', '_reuseAddr', '_healthCheck',
    '_stopReceiving']) {
    equal(socket[name], undefined, name);
  }
});

test('10 both families can be asked for by name or by option', (t) => {
  for (const type of ['udp4', 'udp6']) {
    equal(t.socket(type).type, type);
    equal(t.socket({ type }).type, type);
  }
});

test('12 a listener given to the factory hears messages, with the socket as this', (t) => {
  const socket = t.socket('udp4', t.mustCall(function(message) {
    equal(this === socket, true);
    equal(String(message), 'hello');
  }));
  equal(socket.listenerCount('message'), 1);
  socket.bindSync({ address: '127.0.0.1' });
  socket.send('hello', socket.address().port, '127.0.0.1');
});

test('13 what is no function is no listener', (t) => {
  for (const value of ['x', 1, {}, null]) {
    equal(t.socket('udp4', value).listenerCount('message'), 0);
  }
});

test('117 all forms of send without a peer deliver', async (t) => {
  const server = t.bound();
  const client = t.bound();
  const { port } = server.address();
  const address = '127.0.0.1';
  const bytes = Buffer.from('abcdef');
  const heard = [];
  server.on('message', (message) => heard.push(String(message)));
  const sent = () => t.mustCall((error) => equal(error, null));
  client.send(bytes, port, address, sent());
  client.send(bytes, port, address);
  client.send(bytes, port, sent());
  client.send(bytes, port);
  client.send(bytes, 1, 2, port, address, sent());
  client.send(bytes, 1, 2, port, address);
  client.send(bytes, 1, 2, port, sent());
  client.send(bytes, 1, 2, port);
  while (heard.length < 8) await once(server, 'message');
  equal(heard, ['abcdef', 'abcdef', 'abcdef', 'abcdef', 'bc', 'bc', 'bc', 'bc']);
});

test('119 send returns nothing', (t) => {
  const socket = t.bound();
  equal(socket.send('x', 9), undefined);
  equal(socket.sendto('x', 0, 1, 9, '127.0.0.1'), undefined);
});

test('139 a callback hears null and the number of bytes, or the error alone', async (t) => {
  const socket = t.bound();
  socket.send('four', socket.address().port, t.mustCall((...values) => equal(values, [null, 4])));
  socket.send(Buffer.alloc(65508), 9, t.mustCall((...values) => equal(values.length, 1)));
});

test('141 callbacks come in the order of the sends, and so do the datagrams', async (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  const called = [];
  const heard = [];
  const expected = Array.from({ length: 50 }, (unused, i) => i);
  socket.on('message', (message) => heard.push(message[0]));
  for (const i of expected) socket.send(Uint8Array.of(i), port, () => called.push(i));
  while (heard.length < 50) await once(socket, 'message');
  equal(called, expected);
  equal(heard, expected);
});

test('153 bytes of an unconnected send are read at the tick, elements of a list at once',
  async (t) => {
    const socket = t.bound();
    const { port } = socket.address();
    const bytes = Buffer.from('before');
    const list = ['x', 'y'];
    socket.send(bytes, port);
    socket.send(list, port);
    bytes.write('after!');
    list[0] = 'z';
    list.push('!');
    const heard = [];
    socket.on('message', (message) => heard.push(String(message)));
    while (heard.length < 2) await once(socket, 'message');
    equal(heard, ['after!', 'xy']);
  });

test('172 sendto checks the types of all its arguments', (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  socket.sendto('hello', 1, 3, port, '127.0.0.1', t.mustCall((error, bytes) => equal(bytes, 3)));
  socket.on('message', t.mustCall((message) => equal(String(message), 'ell')));
  const wrong = [['0', 1, 9, ''], [0, '1', 9, ''], [0, 1, '9', ''], [0, 1, 9, undefined]];
  const names = ['offset', 'length', 'port', 'address'];
  wrong.forEach((values, i) => {
    let message = '';
    try {
      socket.sendto('x', ...values);
    } catch (error) {
      ({ message } = error);
    }
    ok(message.startsWith(`The "${names[i]}" argument must be of type`), message);
  });
});

test('184 who wrote stands in a plain object of four keys', async (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  socket.send('abc', port);
  const [, rinfo] = await once(socket, 'message');
  equal(rinfo, { address: '127.0.0.1', family: 'IPv4', port, size: 3 });
  equal(Object.getPrototypeOf(rinfo) === Object.prototype, true);
});

test('185 a message owns exactly its bytes', async (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  socket.send('first', port);
  const [first] = await once(socket, 'message');
  socket.send('other', port);
  const [other] = await once(socket, 'message');
  ok(Buffer.isBuffer(first));
  equal([first.byteOffset, first.buffer.byteLength], [0, 5]);
  equal(first.buffer === other.buffer, false);
  other.fill(0);
  equal(String(first), 'first');
});

test('186 all listeners get the same two objects', async (t) => {
  const socket = t.bound();
  const seen = [];
  socket.on('message', t.mustCall((...values) => seen.push(values)));
  socket.on('message', t.mustCall((message, rinfo) => {
    equal(seen[0][0] === message && seen[0][1] === rinfo, true);
  }));
  socket.send('x', socket.address().port);
});

test('188 udp6 works on ::1', async (t) => {
  const socket = t.bound('udp6');
  const { port } = socket.address();
  socket.send('six', port);
  const [, rinfo] = await once(socket, 'message');
  equal(rinfo, { address: '::1', family: 'IPv6', port, size: 3 });
});

test('188 a dual-stack socket names an IPv4 sender so that it can be answered', async (t) => {
  const six = t.socket('udp6');
  six.bindSync();
  const four = t.bound();
  four.send('ping', six.address().port);
  const [message, rinfo] = await once(six, 'message');
  equal([rinfo.address, rinfo.family], ['::ffff:127.0.0.1', 'IPv6']);
  six.send(message, rinfo.port, rinfo.address);
  const [answer] = await once(four, 'message');
  equal(String(answer), 'ping');
});

test('195 what is sent to no address in particular comes back from the loopback', async (t) => {
  for (const [type, nowhere, loopback, family] of [['udp4', '0.0.0.0', '127.0.0.1', 'IPv4'],
    ['udp6', '::', '::1', 'IPv6']]) {
    const socket = t.socket(type);
    const { port } = socket.bindSync();
    socket.send('x', port, nowhere);
    const [, rinfo] = await once(socket, 'message');
    equal(rinfo, { address: loopback, family, port, size: 1 });
  }
});

test('193 datagrams that arrive while nobody listens are gone', async (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  socket.send('lost', port);
  await turns(3);
  socket.on('message', t.mustCall((message) => equal(String(message), 'heard')));
  socket.send('heard', port);
});

test('196 the largest datagrams arrive whole', async (t) => {
  for (const [type, size] of [['udp4', 65507], ['udp6', 65527]]) {
    const socket = t.bound(type);
    const bytes = Buffer.alloc(size);
    for (let i = 0; i < size; i += 997) bytes[i] = i & 255;
    socket.send(bytes, socket.address().port, t.mustCall((error, n) => equal(n, size)));
    const [message] = await once(socket, 'message');
    equal(message.equals(bytes), true);
  }
});

test('196 a thousand datagrams in bursts arrive in order, bytes equal', async (t) => {
  const socket = t.bound({ type: 'udp4', recvBufferSize: 1 << 20 });
  const { port } = socket.address();
  const heard = [];
  socket.on('message', (message) => heard.push(message.readUInt32BE(0)));
  for (let burst = 0; burst < 20; burst++) {
    for (let i = 0; i < 50; i++) {
      const bytes = Buffer.alloc(64);
      bytes.writeUInt32BE(burst * 50 + i);
      socket.send(bytes, port);
    }
    while (heard.length < (burst + 1) * 50) await once(socket, 'message');
  }
  equal(heard.every((value, i) => value === i), true);
});

test('237 nothing waits in an idle socket', (t) => {
  for (const socket of [t.socket('udp4'), t.bound()]) {
    equal([socket.getSendQueueSize(), socket.getSendQueueCount()], [0, 0]);
  }
});
