'use strict';

// A relay: allocated with credentials, bound to a peer by permission, and messages go both ways.

const dgram = require('dgram');
const { createHash, createHmac } = require('crypto');
const Turn = require('node-turn');

const MAGIC = 0x2112a442;
const pad = (n) => (4 - (n % 4)) % 4;
const attribute = (type, value) => {
  const body = Buffer.from(value);
  const out = Buffer.alloc(4 + body.length + pad(body.length));
  out.writeUInt16BE(type, 0);
  out.writeUInt16BE(body.length, 2);
  body.copy(out, 4);
  return out;
};
let count = 1;
function message(type, attributes, key) {
  let body = Buffer.concat(attributes);
  const head = Buffer.alloc(20);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(body.length + (key ? 24 : 0), 2);
  head.writeUInt32BE(MAGIC, 4);
  head.writeUInt32BE(count++, 16);
  if (key) {
    const mac = createHmac('sha1', key).update(Buffer.concat([head, body])).digest();
    body = Buffer.concat([body, attribute(0x0008, mac)]);
  }
  return Buffer.concat([head, body]);
}
function parse(data) {
  const found = new Map();
  for (let at = 20; at < data.length;) {
    const length = data.readUInt16BE(at + 2);
    found.set(data.readUInt16BE(at), data.subarray(at + 4, at + 4 + length));
    at += 4 + length + pad(length);
  }
  return { type: data.readUInt16BE(0), found };
}
const xor = (port, address) => {
  const out = Buffer.alloc(8);
  out[1] = 1;
  out.writeUInt16BE(port ^ (MAGIC >>> 16), 2);
  address.split('.').forEach((n, i) => { out[4 + i] = n ^ ((MAGIC >>> (24 - 8 * i)) & 255); });
  return out;
};

const server = new Turn({ authMech: 'long-term', credentials: { ann: 'secret' }, realm: 'test',
  listeningIps: ['127.0.0.1'], relayIps: ['127.0.0.1'], listeningPort: 20478, minPort: 20500,
  maxPort: 20510, debugLevel: 'FATAL' });
server.start();
const client = dgram.createSocket('udp4');
const peer = dgram.createSocket('udp4', (data, { port, address }) => {
  console.log('peer', data.toString(), address, port >= 20500 && port <= 20510);
  peer.send('pong', port, address);
});
const ask = (bytes) => new Promise((resolve) => {
  client.once('message', (data) => resolve(parse(data)));
  client.send(bytes, 20478, '127.0.0.1');
});
setTimeout(() => peer.bind(0, '127.0.0.1', async () => {
  const udp = attribute(0x0019, [17, 0, 0, 0]);
  const bound = await ask(message(0x0001, []));
  const own = xor(client.address().port, '127.0.0.1');
  console.log(bound.type.toString(16), bound.found.get(0x20).equals(own));
  const first = await ask(message(0x0003, [udp]));
  console.log(first.type.toString(16), first.found.get(9).subarray(2, 4));
  const realm = first.found.get(0x14).toString();
  const nonce = first.found.get(0x15);
  const key = createHash('md5').update(`ann:${realm}:secret`).digest();
  const who = [attribute(6, 'ann'), attribute(0x14, realm), attribute(0x15, nonce)];
  const wrong = await ask(message(0x0003, [udp, ...who], Buffer.alloc(16)));
  console.log(wrong.type.toString(16), wrong.found.get(9)?.subarray(2, 4));
  const allocated = await ask(message(0x0003, [udp, ...who], key));
  console.log(allocated.type.toString(16), realm, allocated.found.get(0x0d));
  const to = attribute(0x12, xor(peer.address().port, '127.0.0.1'));
  console.log((await ask(message(0x0008, [to, ...who], key))).type.toString(16));
  const data = await ask(message(0x0016, [to, attribute(0x13, 'ping')]));
  console.log(data.type.toString(16), data.found.get(0x13).toString());
  console.log((await ask(message(0x0004, [attribute(0x0d, [0, 0, 0, 0]), ...who], key))).type
    .toString(16));
  server.stop();
  client.close();
  peer.close();
  setTimeout(() => process.exit(0), 100);
}), 300);
