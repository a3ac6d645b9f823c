'use strict';

// Where other implementations fell (../traps.txt).

const dgram = require('dgram');
const dns = require('dns');
const fs = require('fs');
const { equal, ok, once, test, turns } = require('./harness.js');

test('a buffer may be overwritten from its callback on', async (t) => {
  const [from, to] = [t.bound(), t.bound()];
  const heard = [];
  to.on('message', (message) => heard.push(String(message)));
  const bytes = Buffer.alloc(1);
  for (const text of ['1', '2', '3', '4']) {
    bytes.write(text);
    await new Promise((resolve) => from.send(bytes, to.address().port, resolve));
    bytes.write('!');
  }
  while (heard.length < 4) await turns(1);
  equal(heard, ['1', '2', '3', '4']);
});

test('a short message that is kept keeps no more than its bytes', async (t) => {
  const socket = t.bound();
  const kept = [];
  socket.on('message', (message) => kept.push(message));
  for (let i = 0; i < 64; i++) socket.send(Buffer.alloc(64, i), socket.address().port);
  while (kept.length < 64) await turns(1);
  equal(kept.every(({ buffer }) => buffer.byteLength === 64), true);
  equal(new Set(kept.map(({ buffer }) => buffer)).size, 64);
  kept[1].fill(255);
  equal([kept[0][0], kept[2][63]], [0, 2]);
});

test('close in each kind of callback: one close event, nothing after it', async (t) => {
  const places = {
    'bind callback': (socket, close) => socket.bind(0, '127.0.0.1', close),
    'listening': (socket, close) => socket.on('listening', close).bind(0, '127.0.0.1'),
    'connect callback': (socket, close) => socket.connect(9, close),
    'send callback': (socket, close) => socket.send('x', 9, '127.0.0.1', close),
    'message': (socket, close) => {
      socket.on('message', close);
      const { port } = socket.bindSync({ address: '127.0.0.1' });
      for (let i = 0; i < 5; i++) socket.send('x', port);
    },
    'error': (socket, close) => socket.on('error', close).bind(0, '::1'),
    'a tick': (socket, close) => process.nextTick(close, socket.bind(0, '127.0.0.1')),
  };
  for (const [place, begin] of Object.entries(places)) {
    const socket = t.socket('udp4');
    const events = [];
    socket.on('close', () => events.push('close'));
    begin(socket, t.mustCall(() => {
      socket.close();
      events.push('closed');
      for (const event of ['message', 'listening', 'connect', 'error']) {
        if (event !== 'listening' || place !== 'listening') {
          socket.on(event, () => events.push(event));
        }
      }
    }));
    await once(socket, 'close');
    await turns(2);
    equal(events, ['closed', 'close'], place);
  }
});

test('no event fires inside the call that causes it', async (t) => {
  let inside;
  const call = (action) => {
    inside = true;
    action();
    inside = false;
  };
  const told = [];
  const socket = t.socket('udp4');
  for (const event of ['listening', 'connect', 'close', 'message', 'error']) {
    socket.on(event, () => told.push([event, inside]));
  }
  call(() => socket.bind(0, '127.0.0.1'));
  await once(socket, 'listening');
  call(() => socket.connect(socket.address().port));
  await once(socket, 'connect');
  call(() => socket.send('x'));
  await once(socket, 'message');
  call(() => socket.close());
  await once(socket, 'close');
  equal(told, [['listening', false], ['connect', false], ['message', false], ['close', false]]);
});

test('two thousand sockets leave as many descriptors as there were', 'DESCRIPTOR', async (t) => {
  const count = () => fs.readdirSync('/proc/self/fd').length;
  const round = async () => {
    for (let i = 0; i < 200; i++) {
      const socket = dgram.createSocket('udp4');
      socket.bindSync({ address: '127.0.0.1' });
      if (i % 2) socket.connectSync(9);
      socket.close();
    }
    await turns(2);
  };
  await round();
  const before = count();
  for (let i = 0; i < 9; i++) await round();
  ok(Math.abs(count() - before) < 20, `${before} before, ${count()} after`);
});

test('a dead peer disturbs nobody else on the socket', async (t) => {
  const [socket, peer, dead] = [t.bound(), t.bound(), t.bound()];
  const { port } = dead.address();
  dead.close();
  socket.on('error', t.mustNotCall('error'));
  const heard = [];
  peer.on('message', (message) => heard.push(String(message)));
  for (let i = 0; i < 10; i++) {
    socket.send('to nobody', port, t.mustCall((error) => equal(error, null)));
    socket.send(String(i), peer.address().port, t.mustCall((error) => equal(error, null)));
    await turns(1);
  }
  while (heard.length < 10) await turns(1);
  equal(heard, ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
});

test('a name that is long in coming holds up nobody', async (t) => {
  const own = dns.lookup;
  let answer;
  dns.lookup = (name, family, done) => { answer = done; };
  const [socket, peer] = [t.bound(), t.bound()];
  const heard = [];
  peer.on('message', (message) => heard.push(String(message)));
  socket.send('by name', peer.address().port, 'slow.name');
  dns.lookup = own;
  for (let i = 0; i < 3; i++) socket.send(String(i), peer.address().port);
  while (heard.length < 3) await turns(1);
  answer(null, '127.0.0.1');
  while (heard.length < 4) await turns(1);
  equal(heard, ['0', '1', '2', 'by name']);
});
