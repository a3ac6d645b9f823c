'use strict';

// Information, players and rules of a server that wants its challenge answered first.

const dgram = require('dgram');
const query = require('steam-server-query');

const head = Buffer.from([255, 255, 255, 255]);
const z = (text) => Buffer.from(`${text}\0`);
const challenge = Buffer.from([1, 2, 3, 4]);
const answers = {
  0x54: Buffer.concat([Buffer.from([0x49, 17]), z('Büro'), z('de_dust'), z('cs'), z('Counter'),
    Buffer.from([10, 0, 3, 16, 1]), Buffer.from('dl'), Buffer.from([0, 1]), z('1.0'),
    Buffer.from([0x80, 0x87, 0x69])]),
  0x55: Buffer.concat([Buffer.from([0x44, 1, 0]), z('ann'),
    Buffer.from([5, 0, 0, 0, 0, 0, 32, 65])]),
  0x56: Buffer.concat([Buffer.from([0x45, 2, 0]), z('sv_cheats'), z('0'), z('mp_x'), z('true')]),
};
const server = dgram.createSocket('udp4', (message, { port, address }) => {
  const kind = message[4];
  const plain = kind === 0x54 ? 25 : 9;
  const asked = message.length > plain || message.subarray(5, 9).equals(challenge);
  console.log(kind.toString(16), message.length, asked);
  server.send([head, asked ? answers[kind] : Buffer.concat([Buffer.from([0x41]), challenge])], port,
    address);
});
server.bind(0, '127.0.0.1', async () => {
  const host = `127.0.0.1:${server.address().port}`;
  console.log(await query.queryGameServerInfo(host));
  console.log(await query.queryGameServerPlayer(host));
  console.log(await query.queryGameServerRules(host));
  server.close();
  await query.queryGameServerInfo('127.0.0.1:9', 2, [60, 80])
    .catch((error) => console.log(error.message));
});
