'use strict';

// Metrics by method and by stream.

const dgram = require('dgram');
const Lynx = require('lynx');

const lines = [];
const server = dgram.createSocket('udp4', (message) => {
  lines.push(...message.toString().trim().split('\n'));
  if (lines.length < 7) return;
  console.log(lines.sort().join('\n'));
  metrics.close();
  server.close();
});
let metrics;
server.bind(0, '127.0.0.1', () => {
  metrics = new Lynx('127.0.0.1', server.address().port, { scope: 'app',
    on_error: (error) => console.log(error.message) });
  metrics.increment('a');
  metrics.decrement('b');
  metrics.timing('c', 500);
  metrics.gauge('d', 100);
  metrics.set('e', 10);
  metrics.send({ f: '1|c', g: '2|ms' });
  metrics.count('', 1);
});
