'use strict';

const dgram = require('dgram');
const StatsdClient = require('statsd-client');

const lines = [];
const server = dgram.createSocket('udp4', (message) => {
  lines.push(...message.toString().trim().split('\n'));
  if (lines.length < 7) return;
  console.log(lines.sort().join('\n'));
  client.close();
  server.close();
});
let client;
server.bind(0, '127.0.0.1', () => {
  client = new StatsdClient({ host: '127.0.0.1', port: server.address().port, prefix: 'app',
    tags: { env: 'test' } });
  client.increment('hits');
  client.decrement('misses', 2);
  client.gauge('load', 3);
  client.gaugeDelta('load', -1);
  client.set('users', 7);
  client.histogram('size', 5, { kind: 'x' });
  client.getChildClient('child').timing('took', 11);
});
