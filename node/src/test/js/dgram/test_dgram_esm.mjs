// dgram as an ES module.

import dgram, { createSocket, Socket } from 'node:dgram';
import * as bare from 'dgram';
import harness from './harness.js';

const { equal, ok, once, test, throws } = harness;

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

test('6 a class of a module may extend the imported one', async (t) => {
  class Echo extends Socket {
    constructor() {
      super('udp4', (message, { port, address }) => this.send(message, port, address));
    }
  }
  const echo = new Echo();
  const client = t.socket('udp4');
  client.send('again', echo.bindSync({ address: '127.0.0.1' }).port);
  equal(String((await once(client, 'message'))[0]), 'again');
  echo.close();
});

test('2 a named import does not follow what a program puts in the module', () => {
  const { createSocket: own } = dgram;
  dgram.createSocket = () => 'mine';
  equal(dgram.createSocket(), 'mine');
  equal(createSocket === own, true);
  dgram.createSocket = own;
});

test('2 what is not there is not exported, and what is cannot be replaced', () => {
  ok(!('_createSocketHandle' in bare));
  throws(() => { bare.Socket = null; }, { name: 'TypeError' });
});
