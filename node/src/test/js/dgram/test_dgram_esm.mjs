// dgram as an ES module.

import dgram, { createSocket, Socket } from 'node:dgram';
import * as bare from 'dgram';
import harness from './harness.js';

const { equal, once, test } = harness;

test('2 named and default exports are the same', () => {
  equal(dgram.createSocket === createSocket, true);
  equal(dgram.Socket === Socket, true);
  equal(bare.default === dgram, true);
});

test('2 the namespace has what the module has', () => {
  equal(Object.keys(bare).filter((key) => key !== 'module.exports').sort(),
    ['Socket', 'createSocket', 'default']);
});

test('2 import() brings the same module', async () => {
  equal((await import('node:dgram')).default === dgram, true);
});

test('159 a module can send and receive', async (t) => {
  const server = t.socket('udp4', (message, rinfo) => server.send(message, rinfo.port));
  const { port } = server.bindSync({ address: '127.0.0.1' });
  const client = t.socket('udp4');
  client.send('ping', port);
  const [message] = await once(client, 'message');
  equal(String(message), 'ping');
});
