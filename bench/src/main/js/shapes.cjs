'use strict';

// The ways a datagram's bytes are given to `send`, and what binding costs: `--shape`
//   single   one buffer              parts   one buffer given as `--parts` pieces
//   part     a part of a buffer      concat  the pieces joined by the program first
//   bind     sockets bound and closed, with `--named 1` to a named port and address

const dgram = require('node:dgram');
const { isOver, measure, option } = require('./measure.cjs');

const shape = option('shape', 'single');
const count = option('count', 100);
const size = option('size', 256);
const pieces = option('parts', 4);

const whole = Buffer.alloc(size, 'd');
const list = [];
for (let i = 0; i < pieces; i++) {
  list.push(whole.subarray(i * size / pieces, (i + 1) * size / pieces));
}

const senders = {
  single: (socket, port, done) => socket.send(whole, port, '127.0.0.1', done),
  parts: (socket, port, done) => socket.send(list, port, '127.0.0.1', done),
  part: (socket, port, done) => socket.send(whole, 0, size, port, '127.0.0.1', done),
  concat: (socket, port, done) => socket.send(Buffer.concat(list), port, '127.0.0.1', done),
};

let sent = 0;
let received = 0;

function sends() {
  const send = senders[shape];
  const socket = dgram.createSocket('udp4');
  let port = 0;
  let left = 0;
  function called(error) {
    if (!error) sent++;
    if (--left === 0 && !isOver()) setImmediate(burst);
  }
  function burst() {
    left = count;
    for (let i = 0; i < count; i++) send(socket, port, called);
  }
  socket.on('message', () => {
    received++;
  });
  socket.bind(0, '127.0.0.1', () => {
    port = socket.address().port;
    measure(() => ({ sent, received }), () => setTimeout(() => socket.close(), 100));
    burst();
  });
}

function binds() {
  const place = option('named', 0) === 1 ? [0, '127.0.0.1'] : [];
  function one() {
    const socket = dgram.createSocket('udp4');
    socket.bind(...place, () => {
      socket.close(() => {
        received++;
        if (!isOver()) setImmediate(one);
      });
    });
  }
  measure(() => ({ received }), () => {});
  one();
}

if (shape === 'bind') binds();
else sends();
