'use strict';

// What can be sent, and that it arrives byte for byte.

const { equal, once, test, throws } = require('./harness.js');

// What arrives at a socket that this value is sent to.
async function echo(t, ...values) {
  const socket = t.bound();
  socket.send(...values, socket.address().port);
  const [message, rinfo] = await once(socket, 'message');
  socket.close();
  equal(rinfo.size, message.length);
  return message.toString('latin1');
}

test('120 strings go out as UTF-8, cut by bytes', async (t) => {
  equal(await echo(t, 'hé'), 'h\xc3\xa9');
  equal(await echo(t, 'a\0b'), 'a\0b');
  equal(await echo(t, '\ud800'), '\xef\xbf\xbd');
  equal(await echo(t, 'hé!', 1, 2), '\xc3\xa9');
});

test('121 views go out byte for byte', async (t) => {
  const bytes = Uint8Array.from('0123456789abcdef', (c) => c.charCodeAt(0));
  const { buffer } = bytes;
  equal(await echo(t, bytes.subarray(2, 5)), '234');
  equal(await echo(t, new Uint16Array(buffer, 2, 2)), '2345');
  equal(await echo(t, new Float64Array(buffer, 8, 1)), '89abcdef');
  equal(await echo(t, new DataView(buffer, 3, 4)), '3456');
  equal(await echo(t, Buffer.from('pooled').subarray(1, 3)), 'oo');
  equal(await echo(t, new DataView(buffer, 3, 4), 1, 2), '45');
});

test('122 shared and resizable memory can be sent', async (t) => {
  const shared = new Uint8Array(new SharedArrayBuffer(3));
  shared.fill(65);
  equal(await echo(t, shared), 'AAA');
  const resizable = new Uint8Array(new ArrayBuffer(3, { maxByteLength: 9 }));
  resizable.fill(66);
  equal(await echo(t, resizable), 'BBB');
});

test('123 an array of parts is one datagram', async (t) => {
  const socket = t.bound();
  const parts = ['a', Buffer.from('bc'), Uint8Array.of(100), new DataView(new ArrayBuffer(1))];
  socket.send(parts, socket.address().port, t.mustCall((error, bytes) => equal(bytes, 5)));
  const [message] = await once(socket, 'message');
  equal(String(message), 'abcd\0');
});

test('124 an empty datagram is a datagram', async (t) => {
  for (const nothing of [[''], [Buffer.alloc(0)], [[]], [['']], ['abc', 3, 0]]) {
    equal(await echo(t, ...nothing), '');
  }
});

test('125 parts are gathered up to 1024, no more', async (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  socket.send(new Array(1024).fill('x'), port, t.mustCall((error, n) => equal(n, 1024)));
  socket.send(new Array(1025).fill('x'), port, t.mustCall((error) => {
    equal(error.code, 'EMSGSIZE');
  }));
});

test('124 an empty datagram by a list or a cut is told to have no bytes', (t) => {
  for (const values of [[[]], [['', Buffer.alloc(0)]], ['abc', 3, 0], ['abc', 0, 0]]) {
    t.bound().send(...values, 9, '127.0.0.1', t.mustCall((...told) => equal(told, [null, 0])));
  }
});

test('187 an empty datagram is heard, with its size of 0', async (t) => {
  for (const type of ['udp4', 'udp6']) {
    const socket = t.bound(type);
    const { port } = socket.address();
    for (const nothing of ['', []]) {
      socket.send(nothing, port);
      const [message, rinfo] = await once(socket, 'message');
      equal([Buffer.isBuffer(message), message.length, rinfo.size, rinfo.port], [true, 0, 0, port]);
    }
  }
});

test('125 empty parts count as parts', async (t) => {
  const socket = t.bound();
  socket.send(new Array(1024).fill(''), 9, t.mustCall((...told) => equal(told, [null, 0])));
  socket.send(new Array(1025).fill(''), 9, t.mustCall((error) => {
    equal(error.message, 'send EMSGSIZE undefined:9');
  }));
});

// A view of memory that somebody else has now.
function givenAway() {
  const bytes = new Uint8Array(8);
  bytes.buffer.transfer();
  return bytes;
}

test('122 memory given away: an empty datagram alone, a TypeError in a list', async (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  for (const message of [[givenAway()], ['a', givenAway()]]) {
    throws(() => socket.send(message, port), { name: 'TypeError', code: undefined });
  }
  socket.send(givenAway(), port);
  equal((await once(socket, 'message'))[0].length, 0);
});

test('122 the same to a peer', 'EMPTY_TO_PEER', async (t) => {
  const socket = t.bound();
  socket.connectSync(socket.address().port);
  throws(() => socket.send([givenAway()]), { name: 'TypeError', code: undefined });
  for (const nothing of [givenAway(), '', []]) {
    socket.send(nothing);
    equal((await once(socket, 'message'))[0].length, 0);
  }
});

test('122 memory that is resized: a list takes it as it is, a view as it will be', async (t) => {
  const heard = [];
  const socket = t.bound();
  socket.on('message', (message) => heard.push(message.length));
  const { port } = socket.address();
  const memory = new ArrayBuffer(2, { maxByteLength: 8 });
  const bytes = new Uint8Array(memory);
  socket.send([bytes, 'x'], port);
  socket.send(bytes, port);
  memory.resize(6);
  while (heard.length < 2) await once(socket, 'message');
  equal(heard, [3, 6]);
});
