'use strict';

// Compressed, in chunks where long, over UDP; plain over TCP.

const dgram = require('dgram');
const net = require('net');
const zlib = require('zlib');
const log = require('gelf-pro');

const chunks = new Map();
function whole(message) {
  if (message.readUInt16BE(0) !== 0x1e0f) return message;
  chunks.set(message[10], message.subarray(12));
  if (chunks.size < message[11]) return undefined;
  return Buffer.concat([...chunks].sort((a, b) => a[0] - b[0]).map(([, part]) => part));
}
const udp = dgram.createSocket('udp4', (message) => {
  const bytes = whole(message);
  if (bytes === undefined) return;
  const found = JSON.parse(zlib.inflateSync(bytes));
  console.log('udp', found.version, found.level, found.short_message, found._a,
    found._long?.length);
  step();
});
const tcp = net.createServer((socket) => socket.on('data', (data) => {
  const found = JSON.parse(data.toString().replace(/\0$/, ''));
  console.log('tcp', found.level, found.short_message, found._a);
  step();
}));

let long = '';
for (let i = 0; i < 3000; i++) long += String(Math.imul(i, 2654435761) >>> 0);
const steps = [
  () => log.info('hello', { a: 1 }),
  () => log.error('long', { long }),
  () => {
    log.setConfig({ adapterName: 'tcp', adapterOptions: { port: tcp.address().port } });
    log.warning('by tcp', { a: { b: 2 } }, (error) => console.log('logged', error ?? 'well'));
  },
  () => {
    udp.close();
    tcp.close();
  },
];
const step = () => setTimeout(steps.shift(), 20);

udp.bind(0, '127.0.0.1', () => tcp.listen(0, '127.0.0.1', () => {
  log.setConfig({ fields: { facility: 'test' },
    adapterOptions: { host: '127.0.0.1', port: udp.address().port } });
  step();
}));
