'use strict';

// What a run does whose classes go into the cache: the console, the usual modules, a burst and an
// echo on loopback. It must end by itself whatever the machine allows.

const dgram = require('node:dgram');
const { EventEmitter } = require('node:events');
const path = require('node:path');

const BURSTS = 400;
const BURST = 100;
const LIMIT_MS = 20_000;

console.log('%s is %d, %o', 'one', 1, { list: [1, 'two'], map: new Map([[1, 2]]) });
console.error(Buffer.from('text').toString('base64'), path.join('a', 'b'));
new EventEmitter().once('event', () => {}).emit('event');

function open(onMessage, onListening) {
  const socket = dgram.createSocket('udp4', onMessage);
  socket.on('error', () => socket.close());
  socket.bind(0, '127.0.0.1', () => onListening(socket, socket.address().port));
  setTimeout(() => socket.close(() => {}), LIMIT_MS).unref();
  return socket;
}

function burst() {
  const payload = Buffer.alloc(64, 1);
  let bursts = 0;
  let got = 0;
  open(() => { got++; }, (socket, port) => {
    const sent = () => {};
    const tick = () => {
      for (let i = 0; i < BURST; i++) socket.send(payload, port, '127.0.0.1', sent);
      if (++bursts < BURSTS) setImmediate(tick);
      else setTimeout(() => socket.close(), 50);
    };
    tick();
  });
}

function echo() {
  const server = open((message, from) => server.send(message, from.port, from.address),
    (_, port) => {
      let left = 200;
      const client = open((message) => {
        if (--left > 0) {
          client.send(message, port, '127.0.0.1');
        } else {
          client.close();
          server.close(burst);
        }
      }, () => client.send('ping', port, '127.0.0.1'));
    });
}

echo();
