'use strict';

// One socket sends a datagram to each of `--count` others, in one tick, and again in the next turn
// when all are called back.

const dgram = require('node:dgram');
const { isOver, measure, messages, option } = require('./measure.cjs');

const count = option('count', 16);
const all = messages();
const from = dgram.createSocket('udp4');
const ports = [];
const sockets = [];
let sent = 0;
let received = 0;
let left = 0;

function called(error) {
  if (!error) sent++;
  if (--left === 0 && !isOver()) setImmediate(round);
}

function round() {
  left = count;
  for (let i = 0; i < count; i++) from.send(all[i % all.length], ports[i], '127.0.0.1', called);
}

function hear() {
  received++;
}

function open() {
  if (sockets.length === count) {
    from.bind(0, '127.0.0.1', () => {
      measure(() => ({ sent, received }), () => setTimeout(() => {
        from.close();
        for (const socket of sockets) socket.close();
      }, 100));
      round();
    });
    return;
  }
  const socket = dgram.createSocket('udp4', hear);
  sockets.push(socket);
  socket.bind(0, '127.0.0.1', () => {
    ports.push(socket.address().port);
    open();
  });
}

open();
