'use strict';

// `--rate` datagrams a second to itself, no more: what does that cost?

const dgram = require('node:dgram');
const { isOver, measure, messages, option } = require('./measure.cjs');

const rate = option('rate', 1000);
const [message] = messages();
const socket = dgram.createSocket('udp4');
let sent = 0;
let received = 0;

socket.on('message', () => {
  received++;
});
socket.bind(0, '127.0.0.1', () => {
  const { port } = socket.address();
  const start = performance.now();
  const ticker = setInterval(() => {
    const due = Math.floor((performance.now() - start) / 1000 * rate);
    for (; sent < due; sent++) socket.send(message, port, '127.0.0.1');
    if (isOver()) clearInterval(ticker);
  }, option('every', 10));
  measure(() => ({ sent, received }), () => setTimeout(() => socket.close(), 100));
});
