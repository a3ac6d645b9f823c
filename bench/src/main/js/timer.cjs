'use strict';

// A timer of 10 ms in a process that others flood with datagrams: how far apart it fires.

const dgram = require('node:dgram');
const { measure, quantiles } = require('./measure.cjs');

const socket = dgram.createSocket('udp4');
const gaps = [];
let received = 0;
let last = 0;
let ticker;

function fire() {
  const now = performance.now();
  gaps.push(now - last);
  last = now;
}

socket.on('message', () => {
  if (received++ > 0) return;
  last = performance.now();
  ticker = setInterval(fire, 10);
  measure(() => ({ received, fired: gaps.length }), (result) => {
    const measured = gaps.slice(-result.fired);
    Object.assign(result,
      quantiles(measured, measured.length, { p50: 0.5, p99: 0.99, p999: 0.999 }));
    clearInterval(ticker);
    socket.close();
  });
});
socket.bind(0, '127.0.0.1', () => console.log(`PORT ${socket.address().port}`));
