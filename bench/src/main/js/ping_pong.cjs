'use strict';

// Two sockets of one process send one datagram to and fro; a sample is one way and back.

const dgram = require('node:dgram');
const { isOver, measure, messages, quantiles } = require('./measure.cjs');

const SAMPLES = 1 << 20;

const [message] = messages();
const ping = dgram.createSocket('udp4');
const pong = dgram.createSocket('udp4');
const micros = new Float64Array(SAMPLES);
let received = 0;
let port = 0;
let begun = 0;

pong.on('message', (message, from) => pong.send(message, from.port, from.address));
ping.on('message', () => {
  micros[received++ % SAMPLES] = (performance.now() - begun) * 1000;
  if (!isOver()) go();
});

function go() {
  begun = performance.now();
  ping.send(message, port, '127.0.0.1');
}

pong.bind(0, '127.0.0.1', () => {
  port = pong.address().port;
  ping.bind(0, '127.0.0.1', () => {
    measure(() => ({ received }), (result) => {
      // The last million or so: what came before the warm-up ended is not among them.
      const kept = Math.min(result.received, SAMPLES);
      const last = Float64Array.from({ length: kept },
        (_, i) => micros[(received - kept + i) % SAMPLES]);
      Object.assign(result, quantiles(last, kept, { p50: 0.5, p99: 0.99, p999: 0.999 }));
      setTimeout(() => {
        ping.close();
        pong.close();
      }, 50);
    });
    go();
  });
});
