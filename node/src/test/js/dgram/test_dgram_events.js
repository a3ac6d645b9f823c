'use strict';

// When each event and callback comes, against ticks, promise jobs and immediates.

const { equal, once, test, turns } = require('./harness.js');

// Notes what happens around a call: ticks queued before and after it, a promise job, an immediate.
function timeline(action) {
  const notes = [];
  const note = (what) => () => notes.push(what);
  return new Promise((resolve) => {
    setImmediate(() => {
      process.nextTick(note('tick before'));
      action(note);
      notes.push('returned');
      process.nextTick(note('tick after'));
      Promise.resolve().then(note('microtask'));
      setImmediate(() => setImmediate(() => resolve(notes)));
    });
  });
}

test('50 listening comes a tick after bind', async (t) => {
  const socket = t.socket('udp4');
  const notes = await timeline((note) => {
    socket.on('listening', note('listening'));
    socket.bind(0, '127.0.0.1', note('callback'));
  });
  equal(notes,
    ['returned', 'tick before', 'listening', 'callback', 'tick after', 'microtask']);
});

test('51 a bind by name is done after all ticks', (t) => {
  const socket = t.socket('udp4');
  const notes = [];
  const listening = t.mustCall(() => equal(notes, ['tick', 'microtask']));
  setImmediate(() => {
    socket.bind(0, 'localhost', listening);
    process.nextTick(() => notes.push('tick'));
    Promise.resolve().then(() => notes.push('microtask'));
  });
});

test('50 a bind that fails tells so a tick later', async (t) => {
  const socket = t.socket('udp4');
  const notes = await timeline((note) => {
    socket.on('error', note('error'));
    socket.bind(0, '::1');
  });
  equal(notes, ['returned', 'tick before', 'error', 'tick after', 'microtask']);
});

test('71 listening comes a tick after bindSync', async (t) => {
  const socket = t.socket('udp4');
  const notes = await timeline((note) => {
    socket.on('listening', note('listening'));
    socket.bindSync();
  });
  equal(notes, ['returned', 'tick before', 'listening', 'tick after', 'microtask']);
});

test('86 connect takes two ticks on a bound socket, three on another', async (t) => {
  const afterTicks = async (socket) => {
    let ticks = 0;
    let seen;
    socket.connect(9, '127.0.0.1', () => { seen = ticks; });
    const count = () => {
      if (++ticks < 6) process.nextTick(count);
    };
    process.nextTick(count);
    await turns(1);
    return seen;
  };
  equal(await afterTicks(t.bound()), 1);
  equal(await afterTicks(t.socket('udp4')), 2);
});

test('102 connectSync on a new socket: listening, then connect', async (t) => {
  const socket = t.socket('udp4');
  const notes = await timeline((note) => {
    socket.on('connect', note('connect'));
    socket.on('listening', note('listening'));
    socket.connectSync(9);
  });
  equal(notes, ['returned', 'tick before', 'listening', 'connect', 'tick after', 'microtask']);
});

test('140 an unconnected send calls back on the second tick', async (t) => {
  const socket = t.bound();
  await once(socket, 'listening');
  const notes = await timeline((note) => socket.send('x', 9, note('sent')));
  equal(notes, ['returned', 'tick before', 'tick after', 'sent', 'microtask']);
});

test('140 a connected send calls back on the first tick', async (t) => {
  const socket = t.bound();
  socket.connectSync(socket.address().port);
  await once(socket, 'connect');
  const notes = await timeline((note) => socket.send('x', note('sent')));
  equal(notes, ['returned', 'tick before', 'sent', 'tick after', 'microtask']);
});

test('160 a send that binds: listeners in their order, then the callback', async (t) => {
  const socket = t.socket('udp4');
  const notes = await timeline((note) => {
    socket.on('listening', note('listening 1'));
    socket.send('x', 9, '127.0.0.1', note('sent'));
    socket.on('listening', note('listening 2'));
  });
  equal(notes, ['returned', 'tick before', 'listening 1', 'listening 2', 'tick after', 'sent',
    'microtask']);
});

test('161 what waits for a bind is done in its order', async (t) => {
  const socket = t.socket('udp4');
  const order = [];
  socket.send('a', 9, '127.0.0.1', () => order.push('a'));
  socket.send('b', 9, '127.0.0.1', () => order.push('b'));
  socket.connect(9, '127.0.0.1', t.mustCall(() => equal(order, ['a', 'b'])));
});

test('162 send, then close, on a new socket: nothing is sent', async (t) => {
  const socket = t.socket('udp4');
  const order = [];
  socket.on('listening', () => order.push('listening'));
  socket.send('x', 9, '127.0.0.1', t.mustNotCall('the callback of send'));
  socket.close(t.mustCall(() => equal(order, ['listening'])));
});

test('164 send, then close, on a bound socket: nothing is sent either', (t) => {
  const socket = t.bound();
  socket.send('x', 9, '127.0.0.1', t.mustNotCall('the callback of send'));
  socket.close(t.mustCall());
});

test('165 send, then close, on a connected socket: sent, told, closed', (t) => {
  const socket = t.bound();
  const other = t.bound();
  socket.connectSync(other.address().port);
  const order = [];
  other.on('message', t.mustCall());
  socket.send('x', t.mustCall((error, bytes) => order.push(bytes)));
  socket.close(t.mustCall(() => equal(order, [1])));
});

test('166 a send queued behind a close is an uncaught error', (t) => {
  const socket = t.socket('udp4');
  t.uncaught((error) => equal(error.code, 'ERR_SOCKET_DGRAM_NOT_RUNNING'));
  socket.send('x', 9, '127.0.0.1');
  socket.close(t.mustCall());
  socket.send('y', 9, '127.0.0.1');
});

test('158 closing in a send callback spares the others', async (t) => {
  const socket = t.bound();
  await once(socket, 'listening');
  const order = [];
  socket.send('1', 9, () => { order.push(1); socket.close(); });
  socket.send('2', 9, () => order.push(2));
  socket.send('3', 9, () => order.push(3));
  socket.on('close', t.mustCall(() => equal(order, [1, 2, 3])));
});

test('176 close comes a tick after close, to listeners in their order', async (t) => {
  const socket = t.bound();
  await once(socket, 'listening');
  const notes = await timeline((note) => {
    socket.on('close', note('listener'));
    equal(socket.close(function(...values) {
      equal([this === socket, values.length], [true, 0]);
      note('callback')();
    }) === socket, true);
  });
  equal(notes, ['returned', 'tick before', 'listener', 'callback', 'tick after', 'microtask']);
});

test('177 a second close throws, but its callback was heard', (t) => {
  const socket = t.socket('udp4');
  socket.close(t.mustCall());
  let thrown;
  try {
    socket.close(t.mustCall());
  } catch (error) {
    thrown = error;
  }
  equal(thrown.code, 'ERR_SOCKET_DGRAM_NOT_RUNNING');
});

test('180 no message after close, not even of the same burst', async (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  const heard = [];
  socket.on('close', t.mustCall());
  socket.on('message', (message) => {
    heard.push(String(message));
    if (heard.length === 2) socket.close();
  });
  for (const text of ['1', '2', '3', '4']) socket.send(text, port);
  await once(socket, 'close');
  await turns(3);
  equal(heard, ['1', '2']);
});

test('181 close inside listening: the callback still runs', (t) => {
  const socket = t.socket('udp4');
  const order = [];
  socket.on('listening', () => socket.close());
  socket.bind(0, '127.0.0.1', () => order.push('callback'));
  socket.on('close', t.mustCall(() => equal(order, ['callback'])));
});

test('182 connect may be told between close and its event; connectSync is not', async (t) => {
  const events = async (connect) => {
    const socket = t.bound();
    const order = [];
    socket.on('connect', () => order.push('connect'));
    socket.on('close', () => order.push('close'));
    await turns(1);
    connect(socket);
    await turns(1);
    return order;
  };
  equal(await events((socket) => {
    socket.connect(9);
    process.nextTick(() => socket.close());
  }), ['connect', 'close']);
  equal(await events((socket) => {
    socket.connectSync(9);
    socket.close();
  }), ['close']);
});

test('190 a readiness brings 32 datagrams, then immediates have their turn', async (t) => {
  const socket = t.bound({ type: 'udp4', recvBufferSize: 1 << 19 });
  const { port } = socket.address();
  for (let i = 0; i < 100; i++) socket.send('x', port);
  await new Promise((resolve) => process.nextTick(resolve));
  let heard = 0;
  const counts = [];
  socket.on('message', () => heard++);
  while (heard < 100) {
    await turns(1);
    counts.push(heard);
  }
  equal(counts.filter((count, i) => count > 0 && counts[i - 1] !== count), [32, 64, 96, 100]);
});

test('191 ticks and promise jobs of a message are done before the next', async (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  const order = [];
  socket.on('message', (message) => {
    order.push(`message ${message}`);
    process.nextTick(() => order.push(`tick ${message}`));
    Promise.resolve().then(() => order.push(`microtask ${message}`));
  });
  socket.send('1', port);
  socket.send('2', port);
  while (order.length < 6) await turns(1);
  equal(order, ['message 1', 'tick 1', 'microtask 1', 'message 2', 'tick 2', 'microtask 2']);
});

test('192 a listener that throws does not cost the datagrams behind', async (t) => {
  const socket = t.bound();
  const { port } = socket.address();
  t.uncaught((error) => equal(error.message, 'thrown at 1'));
  socket.on('message', t.mustCall((message) => heard.push(String(message)), 3));
  const heard = [];
  socket.on('message', (message) => {
    if (String(message) === '1') throw new Error('thrown at 1');
  });
  for (const text of ['1', '2', '3']) socket.send(text, port);
  while (heard.length < 3) await turns(1);
  equal(heard, ['1', '2', '3']);
});

test('155 a callback of send that throws does not cost the others', async (t) => {
  const socket = t.bound();
  t.uncaught((error) => equal(error.message, 'thrown'));
  socket.send('1', 9, () => { throw new Error('thrown'); });
  socket.send('2', 9, t.mustCall());
});

test('52 a look-up that answers at once makes bind immediate', (t) => {
  const socket = t.socket({
    type: 'udp4', lookup: (name, family, done) => done(null, '127.0.0.1'),
  });
  const order = [];
  socket.on('listening', () => order.push('listening'));
  socket.bind(0, () => order.push('callback'));
  equal(order, ['listening', 'callback']);
});
