'use strict';
// A name with addresses of both families: they are tried in turns until one answers.
const net = require('net');

const addresses = (...list) => (host, options, done) =>
  done(null, list.map((address) => ({ address, family: net.isIP(address) })));

const server = net.createServer((socket) => socket.end());
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const client = net.connect({
    port, host: 'example.test', lookup: addresses('127.0.0.2', '::1', '127.0.0.1'),
  });
  for (const event of ['lookup', 'connectionAttempt', 'connectionAttemptFailed']) {
    client.on(event, (...values) => console.log(event, ...values.map((value) =>
      (value instanceof Error ? value.code : value === port ? 'port' : value))));
  }
  client.on('connect', () => console.log('connect', client.remoteAddress,
    client.autoSelectFamilyAttemptedAddresses.length));
  client.resume();
  client.on('close', () => {
    server.close();
    const nobody = net.connect({ port, host: 'example.test', lookup: addresses('::1', '127.0.0.1') });
    nobody.on('error', (error) => console.log(error.constructor.name, error.code,
      error.errors.map((one) => [one.code, one.address])));
    net.connect({ port, host: 'x.test', lookup: addresses('nonsense') })
      .on('error', (error) => console.log(error.code, error.message));
  });
});
