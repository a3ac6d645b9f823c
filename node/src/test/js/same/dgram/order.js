// Events and callbacks among ticks, promise jobs and immediates.
'use strict';

const dgram = require('dgram');

const note = (what) => () => console.log('  ', what);
const turns = async (count) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
};

async function scene(name, action) {
  await new Promise((resolve) => {
    setImmediate(() => {
      console.log(name);
      process.nextTick(note('tick before'));
      const socket = dgram.createSocket('udp4');
      for (const event of ['listening', 'connect', 'close', 'error', 'message']) {
        socket.on(event, note(`'${event}'`));
      }
      action(socket);
      console.log('   returned');
      process.nextTick(note('tick after'));
      process.nextTick(() => process.nextTick(note('tick after, second')));
      Promise.resolve().then(note('microtask'));
      setImmediate(() => {
        note('immediate')();
        turns(3).then(() => {
          try {
            socket.close();
          } catch (error) {
            console.log('  ', error.code);
          }
          setImmediate(resolve);
        });
      });
    });
  });
}

const local = (socket) => socket.bindSync({ address: '127.0.0.1' }).port;

(async () => {
  await scene('bind', (socket) => socket.bind(0, '127.0.0.1', note('bind callback')));
  await scene('bind fails', (socket) => socket.bind(0, '::1', note('bind callback')));
  await scene('bindSync', local);
  await scene('bind, close', (socket) => socket.bind(0).close(note('close callback')));
  await scene('send', (socket) => socket.send('x', 9, note('sent')));
  await scene('send, send, close', (socket) => {
    socket.send('x', 9, note('sent 1'));
    socket.send('x', 9, note('sent 2'));
    socket.close(note('close callback'));
  });
  await scene('bound send', (socket) => {
    local(socket);
    socket.send('x', 9, note('sent'));
  });
  await scene('send to itself', (socket) => {
    socket.send('x', local(socket), note('sent'));
  });
  await scene('connect', (socket) => socket.connect(socket.bindSync().port, note('connected')));
  await scene('connect an unbound one', (socket) => socket.connect(9, note('connected')));
  await scene('connectSync', (socket) => socket.connectSync(9));
  await scene('connected send', (socket) => {
    socket.connectSync(local(socket));
    socket.send('x', note('sent'));
  });
  await scene('connected send, close', (socket) => {
    socket.connectSync(local(socket));
    socket.send('x', note('sent'));
    socket.close(note('close callback'));
  });
  await scene('send error', (socket) => {
    local(socket);
    socket.send(Buffer.alloc(70000), 9, note('told'));
  });
  await scene('abort', () => {
    const controller = new AbortController();
    const socket = dgram.createSocket({ type: 'udp4', signal: controller.signal });
    socket.on('close', note("'close' after abort"));
    controller.abort();
  });
})();
