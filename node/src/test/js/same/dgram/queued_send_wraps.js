'use strict';

// flags: --test-udp-no-try-send

// A send that has to wait is a resource, whether or not somebody waits for it.

const { createHook } = require('async_hooks');
const dgram = require('dgram');

const seen = [];
const names = new Map();
createHook({
  init(id, type) {
    if (type !== 'UDPSENDWRAP') return;
    names.set(id, `wrap ${names.size + 1}`);
    seen.push(`init ${names.get(id)}`);
  },
  before: (id) => names.has(id) && seen.push(`before ${names.get(id)}`),
  after: (id) => names.has(id) && seen.push(`after ${names.get(id)}`),
}).enable();

const socket = dgram.createSocket('udp4');
socket.bind(0, '127.0.0.1', () => {
  const { port } = socket.address();
  let left = 3;
  socket.on('message', () => {
    if (--left > 0) return;
    console.log(seen.join('\n'));
    socket.close();
  });
  socket.send('a', port, '127.0.0.1');
  socket.send('b', port, '127.0.0.1', () => seen.push('told b'));
  socket.send('c', port, '127.0.0.1');
});
