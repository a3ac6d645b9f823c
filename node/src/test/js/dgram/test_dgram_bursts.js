'use strict';

// Many sends in one tick: that they leave together can be told by nothing but that none is lost.

const { code, equal, matches, ok, once, test, turns } = require('./harness.js');

function numbered(i, length = 64) {
  const bytes = Buffer.alloc(length, i);
  bytes.writeUInt32LE(i);
  return bytes;
}

/** The next `count` messages of a socket. */
function messages(socket, count) {
  return new Promise((resolve) => {
    const came = [];
    socket.on('message', (message) => {
      came.push(message);
      if (came.length === count) resolve(came);
    });
  });
}

test('a thousand sends of one tick all arrive, in order, with their bytes', 'SEGMENTED_RECEIVE',
  async (t) => {
    const socket = t.bound();
    const { port } = socket.address();
    const all = messages(socket, 1000);
    for (let i = 0; i < 1000; i++) socket.send(numbered(i), port);
    const came = await all;
    for (let i = 0; i < 1000; i++) equal(came[i].compare(numbered(i)), 0, `message ${i}`);
  });

test('immediates run after 32, 64 and 96 messages of a burst', async (t) => {
  const [from, to] = [t.bound(), t.bound()];
  let count = 0;
  const counts = [];
  const look = () => {
    if (count > 0 && counts.at(-1) !== count) counts.push(count);
    if (count < 100) setImmediate(look);
  };
  to.on('message', () => count++);
  for (let i = 0; i < 100; i++) from.send(numbered(i), to.address().port);
  look();
  while (count < 100) await turns(1);
  await turns(2);
  equal(counts, [32, 64, 96, 100]);
});

test('callbacks come in order, each with its own bytes', async (t) => {
  const [from, to] = [t.bound(), t.bound()];
  const { port } = to.address();
  const all = messages(to, 40);
  const told = [];
  for (let i = 0; i < 40; i++) {
    const length = 10 + i % 3;
    from.send(numbered(i, length), port, t.mustCall((error, bytes) => {
      equal(error, null);
      equal(bytes, length);
      told.push(i);
    }));
  }
  const came = await all;
  equal(came.map((message) => message.length), told.map((i) => 10 + i % 3));
  equal(told, Array.from({ length: 40 }, (_, i) => i));
});

test('a tick between two bursts comes between their callbacks', async (t) => {
  const [from, to] = [t.bound(), t.bound()];
  const { port } = to.address();
  const order = [];
  const send = (what) => from.send('x', port, t.mustCall(() => order.push(what)));
  send('a');
  send('a');
  process.nextTick(() => order.push('tick'));
  send('b');
  send('b');
  await turns(1);
  equal(order, ['tick', 'a', 'a', 'b', 'b']);
});

test('bursts to several peers keep each one\'s order', async (t) => {
  const from = t.bound();
  const peers = [t.bound(), t.bound(), t.bound('udp4')];
  const all = peers.map((peer) => messages(peer, 30));
  for (let i = 0; i < 90; i++) from.send(numbered(i), peers[i % 3].address().port);
  for (const [k, came] of (await Promise.all(all)).entries()) {
    equal(came.map((message) => message.readUInt32LE()),
      Array.from({ length: 30 }, (_, i) => 3 * i + k));
  }
});

test('bytes changed before the tick are what is sent', async (t) => {
  const [from, to] = [t.bound(), t.bound()];
  const all = messages(to, 6);
  const bytes = Buffer.from('before');
  for (let i = 0; i < 6; i++) from.send(bytes, to.address().port);
  bytes.write('after!');
  equal((await all).map(String), new Array(6).fill('after!'));
});

test('each datagram has its own error', async (t) => {
  const [from, to] = [t.bound(), t.bound()];
  const { port } = to.address();
  const all = messages(to, 8);
  const told = [];
  const note = t.mustCall((error, bytes) => told.push(error ? error.code : bytes), 14);
  for (let i = 0; i < 4; i++) from.send('abc', port, '127.0.0.1', note);
  for (let i = 0; i < 6; i++) {
    from.send('abc', port, '255.255.255.255', t.mustCall((error, bytes) => {
      matches(error, { ...code('EACCES'), syscall: 'send', address: '255.255.255.255', port });
      note(error, bytes);
    }));
  }
  for (let i = 0; i < 4; i++) from.send('abc', port, '127.0.0.1', note);
  await all;
  equal(told, [3, 3, 3, 3, ...new Array(6).fill('EACCES'), 3, 3, 3, 3]);
});

test('close in the tick of the sends: none leaves, no callback', async (t) => {
  const [from, to] = [t.bound(), t.bound()];
  to.on('message', t.mustNotCall('message'));
  for (let i = 0; i < 10; i++) from.send('x', to.address().port, t.mustNotCall());
  from.close();
  await once(from, 'close');
  await turns(2);
});

test('segmentation: false: each datagram is charged to the receive buffer by itself',
  'SEGMENTED_RECEIVE', async (t) => {
    // Sends come before the first receive, so what a small buffer keeps is what it has room for.
    async function kept(segmentation) {
      const socket = t.socket({ type: 'udp4', recvBufferSize: 20000, segmentation });
      let count = 0;
      socket.on('message', () => count++);
      socket.bindSync({ address: '127.0.0.1' });
      for (let i = 0; i < 400; i++) socket.send(numbered(i), socket.address().port, '127.0.0.1');
      await turns(30);
      return count;
    }
    const single = await kept(false);
    ok(single > 0 && single < 100, `${single} of 400`);
    for (const ignored of [true, undefined, null, 0, 'no']) {
      const joined = await kept(ignored);
      ok(joined > 2 * single, `${joined} against ${single} with ${ignored}`);
    }
  });

/** Sends `count` datagrams in one tick to a socket that answers each with `reply(message)`. */
async function answered(t, count, reply) {
  const [asking, answering] = [t.bound(), t.bound()];
  const all = messages(asking, count);
  answering.on('message', (message, { port }) => reply(answering, message, port));
  for (let i = 0; i < count; i++) asking.send(numbered(i), answering.address().port);
  return (await all).map((message) => message.readUInt32LE());
}

const upTo = (count) => Array.from({ length: count }, (_, i) => i);

test('replies without a callback come in the order of the requests', async (t) => {
  equal(await answered(t, 30, (socket, message, port) => socket.send(message, port)), upTo(30));
});

test('a reply that somebody waits for does not overtake those nobody waits for', async (t) => {
  equal(await answered(t, 30, (socket, message, port) => {
    if (message.readUInt32LE() % 3 === 2) socket.send(message, port, t.mustCall());
    else socket.send(message, port);
  }), upTo(30));
});

test('another socket does not overtake a reply nobody waits for', async (t) => {
  const other = t.bound();
  equal(await answered(t, 30, (socket, message, port) => {
    (message.readUInt32LE() % 2 === 0 ? socket : other).send(message, port);
  }), upTo(30));
});

test('a reply counts as sent once its tick is over', async (t) => {
  const counts = [];
  await answered(t, 5, (socket, message, port) => {
    socket.send(message, port);
    process.nextTick(() => process.nextTick(() => {
      counts.push(socket.getSendQueueCount(), socket.getSendQueueSize());
    }));
  });
  await turns(1);
  equal(counts, Array(10).fill(0));
});

test('a socket that is closed behind its reply has sent it', async (t) => {
  const [asking, answering] = [t.bound(), t.bound()];
  const all = messages(asking, 1);
  answering.on('message', (message, { port }) => {
    answering.send(message, port);
    process.nextTick(() => process.nextTick(() => answering.close()));
  });
  for (let i = 0; i < 5; i++) asking.send(numbered(i), answering.address().port);
  equal((await all)[0].readUInt32LE(), 0);
});

test('replies of many lengths, some of them empty, arrive whole', async (t) => {
  const [asking, answering] = [t.bound(), t.bound()];
  const all = messages(asking, 30);
  answering.on('message', (message, { port }) => answering.send(message.subarray(4), port));
  for (let i = 0; i < 30; i++) asking.send(numbered(i, 4 + i * 37 % 11), answering.address().port);
  equal((await all).map((message) => message.length), upTo(30).map((i) => i * 37 % 11));
});

test('twenty datagrams of the longest kind, sent to itself in one tick, all arrive',
  'SEGMENTED_RECEIVE', async (t) => {
    const socket = t.bound();
    const { port } = socket.address();
    const all = messages(socket, 20);
    for (let i = 0; i < 20; i++) socket.send(numbered(i, 65507), port);
    const came = await all;
    equal(came.map((message) => message.readUInt32LE()), upTo(20));
    equal(came.every((message) => message.length === 65507), true);
  });
