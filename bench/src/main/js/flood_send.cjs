'use strict';

// Sends `--count` datagrams a turn to `--port`, with callbacks, for longer than anyone listens.

const dgram = require('node:dgram');
const { messages, option } = require('./measure.cjs');

const all = messages();
const count = option('count', 100);
const port = option('port', 0);
const until = Date.now() + (option('warm-up', 1) + option('seconds', 3) + 15) * 1000;
const socket = dgram.createSocket('udp4');
let left = 0;

function called() {
  if (--left > 0) return;
  if (Date.now() < until) setImmediate(burst);
  else socket.close();
}

function burst() {
  left = count;
  for (let i = 0; i < count; i++) socket.send(all[i % all.length], port, '127.0.0.1', called);
}

socket.bind(0, '127.0.0.1', burst);
