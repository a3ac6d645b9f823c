// The same questions asked through gamedig, of a server of our own.

import dgram from 'node:dgram';
import { GameDig } from 'gamedig';

const text = (...parts) => Buffer.from(parts.map((p) => `${p}\0`).join(''));
const header = Buffer.from([255, 255, 255, 255]);
const answers = {
  T: () => Buffer.concat([header, Buffer.from('I\x11'), text('the server', 'de_dust', 'cs', 'CS'),
    Buffer.from([10, 0, 1, 16, 0]), Buffer.from('dl'), Buffer.from([0, 1]), text('1.0')]),
  U: () => Buffer.concat([header, Buffer.from('D\x01\x00'), text('ann'),
    Buffer.from([5, 0, 0, 0, 0, 0, 128, 63])]),
  V: () => Buffer.concat([header, Buffer.from('E\x02\x00'), text('a', '1', 'b', '2')]),
};
const server = dgram.createSocket('udp4', (message, { port, address }) => {
  const kind = String.fromCharCode(message[4]);
  const challenged = message.includes(Buffer.from([1, 2, 3, 4]));
  const challenge = Buffer.concat([header, Buffer.from('A\x01\x02\x03\x04')]);
  server.send(challenged ? answers[kind]() : challenge, port, address);
});
await new Promise((resolve) => server.bind(0, '127.0.0.1', resolve));

const state = await GameDig.query({ type: 'counterstrike16', host: '127.0.0.1',
  port: server.address().port, givenPortOnly: true, requestRules: true, maxRetries: 1 });
console.log(state.name, state.map, state.password, state.numplayers, state.maxplayers,
  state.players.map(({ name, raw }) => [name, raw.score]), state.raw.rules);
server.close();
await GameDig.query({ type: 'mbe', host: '127.0.0.1', port: 9, socketTimeout: 200,
  attemptTimeout: 500, givenPortOnly: true }).catch((error) => console.log(error.message));
