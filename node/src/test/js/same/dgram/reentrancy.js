// Calls made inside the callbacks of a socket, where they may hit it half-way.
'use strict';

const dgram = require('dgram');

const turn = () => new Promise((resolve) => setImmediate(resolve));
const attempt = (what, action) => {
  try {
    action();
    console.log(`  ${what}`);
  } catch (error) {
    console.log(`  ${what}: ${error.code}`);
  }
};
process.on('uncaughtException', (error) => console.log('  uncaught', error.code, error.message));

async function scene(name, action, type = 'udp4') {
  console.log(name);
  const socket = dgram.createSocket(type);
  for (const event of ['listening', 'connect', 'close']) {
    socket.on(event, () => console.log(`  '${event}'`));
  }
  socket.on('message', (message) => console.log(`  'message' ${message}`));
  action(socket);
  for (let i = 0; i < 4; i++) await turn();
  try {
    socket.close();
  } catch {
    console.log('  closed');
  }
  await turn();
}

const local = (socket) => socket.bindSync({ address: '127.0.0.1' }).port;

(async () => {
  await scene('bind in error', (socket) => {
    socket.on('error', (error) => {
      console.log('  error', error.code);
      socket.bind(0, '127.0.0.1', () => console.log('  bound'));
    });
    socket.bind(0, '::1');
  });
  await scene('send in error of a bind it caused', (socket) => {
    socket.once('error', (error) => {
      console.log('  error', error.code);
      attempt('send', () => socket.send('x', 9, '127.0.0.1', () => console.log('  sent')));
    });
    const { bind } = socket;
    socket.bind = (options, ...rest) => {
      delete socket.bind;
      bind.call(socket, { ...options, address: '::1' }, ...rest);
    };
    socket.send('dropped', 9, '127.0.0.1', () => console.log('  not this'));
  });
  await scene('close and send in message', (socket) => {
    const port = local(socket);
    socket.once('message', () => {
      attempt('send', () => socket.send('of the message', port));
      attempt('close', () => socket.close());
      attempt('send again', () => socket.send('x', port));
    });
    for (const text of ['1', '2', '3']) socket.send(text, port);
  });
  await scene('send, bind and close in close', (socket) => {
    local(socket);
    socket.on('close', () => {
      attempt('send', () => socket.send('x', 9));
      attempt('bind', () => socket.bind());
      attempt('close', () => socket.close());
      attempt('ref', () => socket.ref().unref());
    });
    socket.close();
  });
  await scene('connect, disconnect, connect in connect', (socket) => {
    const port = local(socket);
    socket.connect(port, () => {
      attempt('connect', () => socket.connect(9));
      attempt('disconnect', () => socket.disconnect());
      attempt('connect again', () => socket.connect(port, () => socket.send('peer')));
    });
  });
  await scene('close in connect', (socket) => {
    socket.connect(9, () => socket.close(() => console.log('  callback')));
  });
  await scene('close in listening, with a send waiting', (socket) => {
    socket.on('listening', () => attempt('close', () => socket.close()));
    socket.send('x', 9, '127.0.0.1', () => console.log('  sent'));
  });
  await scene('bind in listening', (socket) => {
    socket.bind(0, '127.0.0.1', () => attempt('bind', () => socket.bind()));
  });
  await scene('send in send', (socket) => {
    const port = local(socket);
    let depth = 0;
    const again = () => {
      if (depth++ < 3) socket.send(`depth ${depth}`, port, again);
      console.log('  called back', depth);
    };
    again();
  });
  await scene('close in a send callback, with others behind', (socket) => {
    const port = local(socket);
    socket.send('1', port, () => socket.close());
    socket.send('2', port, (error, bytes) => console.log('  second', error, bytes));
    socket.send('3', port, (error, bytes) => {
      console.log('  third', error, bytes);
      attempt('send', () => socket.send('4', port));
    });
  });
  await scene('listeners taken away and added in message', (socket) => {
    const port = local(socket);
    socket.prependOnceListener('message', () => {
      socket.removeAllListeners('message');
      socket.on('message', (message) => console.log('  late', String(message)));
    });
    for (const text of ['1', '2', '3']) socket.send(text, port);
  });
  await scene('unref in message, bind of another in message', (socket) => {
    const port = local(socket);
    socket.once('message', () => {
      const other = dgram.createSocket('udp4').bind(0, '127.0.0.1', () => {
        other.send('from the other', port, () => other.close());
      });
      socket.unref();
    });
    socket.send('1', port);
  });
})();
