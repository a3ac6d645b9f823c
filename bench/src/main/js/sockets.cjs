'use strict';

// `--count` sockets, each of which hears a datagram now and then: `--rate` a second for all.

const dgram = require('node:dgram');
const { isOver, measure, messages, option } = require('./measure.cjs');

const count = option('count', 1000);
const rate = option('rate', 1000);
const [message] = messages();
const from = dgram.createSocket('udp4');
const sockets = [];
const ports = [];
let sent = 0;
let received = 0;

function hear() {
  received++;
}

function begin() {
  const start = performance.now();
  const ticker = setInterval(() => {
    const due = Math.floor((performance.now() - start) / 1000 * rate);
    for (; sent < due; sent++) from.send(message, ports[sent % count], '127.0.0.1');
    if (isOver()) clearInterval(ticker);
  }, 5);
  measure(() => ({ sent, received }), () => setTimeout(() => {
    from.close();
    for (const socket of sockets) socket.close();
  }, 100));
}

function open() {
  if (sockets.length === count) {
    from.bind(0, '127.0.0.1', begin);
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
