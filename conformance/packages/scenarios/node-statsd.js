'use strict';

const dgram = require('dgram');
const { StatsD } = require('node-statsd');

const lines = [];
const server = dgram.createSocket('udp4', (message) => {
  lines.push(message.toString());
  if (lines.length < 7) return;
  console.log(lines.sort().join('\n'));
  client.close();
  server.close();
});
let client;
server.bind(0, '127.0.0.1', () => {
  client = new StatsD({ host: '127.0.0.1', port: server.address().port, prefix: 'p.' });
  client.increment('a');
  client.increment(['b', 'c'], 2, (error, bytes) => console.log('sent', error, bytes));
  client.gauge('g', 7, 1, ['t:1']);
  client.timing('t', 3);
  client.unique('u', 'x');
  client.histogram('h', 1);
});
