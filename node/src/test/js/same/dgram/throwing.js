// Callbacks and listeners that throw, in every place there is: who hears it, and what goes on.
'use strict';

const dgram = require('dgram');

const turn = () => new Promise((resolve) => setImmediate(resolve));
const bang = (where) => () => {
  console.log('  throwing in', where);
  throw new Error(where);
};
process.on('uncaughtException', (error, origin) => console.log('  uncaught', error.message, origin));
process.on('unhandledRejection', (reason) => console.log('  rejected', reason.message));

async function scene(name, action, options = 'udp4') {
  console.log(name);
  const socket = dgram.createSocket(options);
  for (const event of ['listening', 'connect', 'close']) {
    socket.on(event, () => console.log(`  '${event}'`));
  }
  try {
    action(socket);
  } catch (error) {
    console.log('  caught', error.message);
  }
  process.nextTick(() => console.log('  tick'));
  Promise.resolve().then(() => console.log('  microtask'));
  for (let i = 0; i < 4; i++) await turn();
  try {
    socket.close();
  } catch (error) {
    console.log('  already', error.code);
  }
  await turn();
}

const local = (socket) => socket.bindSync({ address: '127.0.0.1' }).port;

(async () => {
  await scene('bind callback', (socket) => socket.bind(0, '127.0.0.1', bang('bind callback')));
  await scene('listening', (socket) => {
    socket.on('listening', bang('listening')).bind(0, '127.0.0.1', () => console.log('  after it'));
  });
  await scene('listening, with a send behind', (socket) => {
    socket.on('listening', bang('listening'));
    socket.send('x', 9, '127.0.0.1', () => console.log('  sent'));
  });
  await scene('listening of bindSync', (socket) => {
    socket.on('listening', bang('listening'));
    local(socket);
  });
  await scene('send callback', (socket) => {
    local(socket);
    socket.send('1', 9, bang('first send'));
    socket.send('2', 9, () => console.log('  second sent'));
    socket.send(Buffer.alloc(70000), 9, bang('failed send'));
  });
  await scene('connected send callback', (socket) => {
    socket.connectSync(local(socket));
    socket.send('1', bang('first send'));
    socket.send('2', () => console.log('  second sent'));
  });
  await scene('message', (socket) => {
    const port = local(socket);
    socket.on('message', (message) => bang(`message ${message}`)());
    for (const text of ['1', '2', '3']) socket.send(text, port);
  });
  await scene('a tick of a message', (socket) => {
    const port = local(socket);
    socket.on('message', (message) => process.nextTick(bang(`tick of ${message}`)));
    for (const text of ['1', '2']) socket.send(text, port);
  });
  await scene('a promise of a message', (socket) => {
    const port = local(socket);
    socket.on('message', async (message) => { throw new Error(`promise of ${message}`); });
    for (const text of ['1', '2']) socket.send(text, port);
  });
  await scene('connect callback', (socket) => {
    local(socket);
    socket.connect(9, bang('connect callback'));
  });
  await scene('connect callback of an error', (socket) => {
    local(socket);
    socket.connect(9, '::1', bang('connect error'));
  });
  await scene('error', (socket) => socket.on('error', bang('error')).bind(0, '::1'));
  await scene('close callback', (socket) => {
    local(socket);
    socket.close(bang('close callback'));
  });
  await scene('close', (socket) => {
    socket.on('close', bang('close')).close(() => console.log('  close callback'));
  });
  const once = (name, family, done) => done(null, '127.0.0.1');
  await scene('inside a look-up that answers at once', (socket) => {
    socket.bind(0, bang('bind callback'));
  }, { type: 'udp4', lookup: once });
  await scene('a look-up for a send', (socket) => {
    local(socket);
    socket.send('x', 9, 'name', () => console.log('  sent'));
  }, { type: 'udp4', lookup: bang('look-up') });
  await scene('a look-up for a connect that waits for a bind', (socket) => {
    socket.connect(9, 'name', () => console.log('  connected'));
  }, {
    type: 'udp4',
    lookup: (name, family, done) => {
      if (name === 'name') throw new Error('look-up');
      process.nextTick(done, null, name);
    },
  });
  process.exit();
})();
