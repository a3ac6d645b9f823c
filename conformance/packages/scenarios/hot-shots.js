'use strict';

// Every kind of metric, tags, a child client, and buffering, read back by a socket.

const dgram = require('dgram');
const StatsD = require('hot-shots');

const lines = [];
const server = dgram.createSocket('udp4', (message) => {
  lines.push(...message.toString().split('\n').filter(Boolean));
  if (lines.length < 11) return;
  console.log(lines.sort().join('\n'));
  client.close(() => buffered.close(() => server.close()));
});
let client;
let buffered;

server.bind(0, '127.0.0.1', () => {
  const { port } = server.address();
  const options = { host: '127.0.0.1', port, globalTags: ['env:test'], cacheDns: true };
  client = new StatsD({ ...options, prefix: 'app.' });
  client.increment('hits');
  client.increment('hits', 5, ['route:/']);
  client.decrement('misses');
  client.gauge('load', 0.5);
  client.set('users', 'ann');
  client.timing('took', 12);
  client.histogram('size', 99, { kind: 'x' });
  client.distribution('spread', 3);
  client.event('deploy', 'version 2', { alert_type: 'success', date_happened: 5 });
  client.childClient({ prefix: 'child.' }).increment('one');
  buffered = new StatsD({ ...options, maxBufferSize: 200, bufferFlushInterval: 20 });
  buffered.increment('buffered');
});
