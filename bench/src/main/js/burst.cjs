'use strict';

// One socket sends `--count` datagrams to itself, with callbacks; when all are called back, it does
// so again in the next turn.

const begun = Date.now();
const dgram = require('node:dgram');
const { isOver, measure, messages, option } = require('./measure.cjs');

const count = option('count', 100);
const all = messages();
const socket = dgram.createSocket('udp4');
let port = 0;
let sent = 0;
let received = 0;
let left = 0;

function called(error) {
  if (!error) sent++;
  if (--left === 0 && !isOver()) setImmediate(burst);
}

function burst() {
  left = count;
  for (let i = 0; i < count; i++) {
    socket.send(all[i % all.length], port, '127.0.0.1', called);
  }
}

socket.on('message', () => {
  received++;
});
socket.bind(0, '127.0.0.1', () => {
  port = socket.address().port;
  measure(() => ({ sent, received }), () => setTimeout(() => socket.close(), 100), begun);
  burst();
});
