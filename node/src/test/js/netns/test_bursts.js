'use strict';

// Many datagrams in one tick over a link that carries 1500 bytes: each arrives as it was sent, in
// order, however they were joined on the way.

const { FarSocket, at, equal, hear, ok, test } = require('./net.js');

const COUNT = 24;
const SIZES = [1, 100, 1472, 1473, 2000];

/** A message of this size that says its number and repeats the number's low byte. */
function filled(number, size) {
  const message = Buffer.alloc(size, number & 0xff);
  message.write(`${number}:`);
  return message;
}

/** What the other host says of a whole burst: [number, size] of each. */
const told = (received) => received.map(([text, size]) => [parseInt(text, 10), size]);

const expected = (count, size) => Array.from({ length: count }, (_, i) => [i, size]);

for (const [type, address] of [['udp4', at.far[0]], ['udp6', at.global6.far]]) {
  for (const size of SIZES) {
    test(`${type}: ${COUNT} of ${size} bytes in one tick`, async (t) => {
      const far = await FarSocket.make({ type, recvBufferSize: 1 << 20 }, { address });
      const socket = t.socket(type);
      socket.bindSync();
      for (let i = 0; i < COUNT; i++) {
        const message = size === 1 ? Buffer.from([i]) : filled(i, size);
        socket.send(message, far.port, address, t.mustCall((error, bytes) => {
          equal([error, bytes], [null, size]);
        }));
      }
      const received = await far.take(COUNT);
      if (size === 1) {
        equal(received.map(([text, length]) => [text.charCodeAt(0), length]), expected(COUNT, 1));
      } else {
        equal(told(received), expected(COUNT, size));
      }
    });
  }

  test(`${type}: a burst to a connected peer`, async (t) => {
    const far = await FarSocket.make({ type, recvBufferSize: 1 << 20 }, { address });
    const socket = t.socket(type);
    socket.connectSync(far.port, address);
    for (let i = 0; i < COUNT; i++) socket.send(filled(i, 1400));
    equal(told(await far.take(COUNT)), expected(COUNT, 1400));
  });

  test(`${type}: sizes that change within the burst`, async (t) => {
    const far = await FarSocket.make({ type, recvBufferSize: 1 << 20 }, { address });
    const socket = t.socket(type);
    socket.bindSync();
    const sizes = [100, 100, 100, 100, 50, 1472, 1472, 1472, 1472, 1473, 1473, 1473, 1473, 10,
      2000, 2000, 2000, 2000, 2000, 3, 0, 0, 0, 0, 0, 4];
    sizes.forEach((size, i) => {
      socket.send(size < 4 ? Buffer.alloc(size) : filled(i, size), far.port, address);
    });
    equal((await far.take(sizes.length)).map(([, size]) => size), sizes);
  });

  test(`${type}: a burst of another host is heard one by one, in order`, async (t) => {
    const socket = t.socket({ type, recvBufferSize: 1 << 20 });
    const { port } = socket.bindSync();
    const far = await FarSocket.make(type, { address });
    const to = type === 'udp4' ? at.near[0] : at.global6.near;
    for (const size of [100, 1472, 1473, 2000]) {
      const heard = hear(socket);
      await far.do('burst', COUNT, size, port, to);
      const texts = await heard.count(COUNT);
      equal(texts, Array.from({ length: COUNT }, (_, i) => String(filled(i, size))));
      equal(heard.senders.map((sender) => `${sender.address} ${sender.port} ${sender.size}`),
        Array(COUNT).fill(`${address} ${far.port} ${size}`));
      socket.removeAllListeners('message');
    }
  });
}

test('two peers in turn: each gets its own', async (t) => {
  const [one, two] = await Promise.all(
    [at.far[0], at.farToo].map((address) => FarSocket.make('udp4', { address })));
  const socket = t.socket('udp4');
  socket.bindSync();
  for (let i = 0; i < COUNT; i++) {
    socket.send(filled(i, 500), ...(i % 2 ? [two.port, at.farToo] : [one.port, at.far[0]]));
  }
  const half = (from) => expected(COUNT, 500).filter(([i]) => i % 2 === from);
  equal(told(await one.take(COUNT / 2)), half(0));
  equal(told(await two.take(COUNT / 2)), half(1));
});

test('a burst to a closed port of another host does not end the socket', async (t) => {
  const socket = t.socket('udp4');
  socket.connectSync(9, at.far[0]);
  socket.on('error', () => {});
  const results = await Promise.all(Array.from({ length: COUNT }, (_, i) =>
    new Promise((resolve) => socket.send(filled(i, 100), resolve))));
  equal(results[0], null);
  for (const error of results) ok(error === null || error.code === 'ECONNREFUSED', error);
  socket.disconnect();
  const far = await FarSocket.make('udp4', { address: at.far[0] });
  for (let i = 0; i < COUNT; i++) socket.send(filled(i, 100), far.port, at.far[0]);
  equal(told(await far.take(COUNT)), expected(COUNT, 100));
});
