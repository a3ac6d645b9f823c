'use strict';

// Small messages in one datagram, large ones in chunks, deflated both.

const dgram = require('dgram');
const zlib = require('zlib');
const { randomBytes } = require('crypto');
const winston = require('winston');
const Graylog2 = require('winston-graylog2');

const chunks = new Map();
let count = 0;
const server = dgram.createSocket('udp4', (message) => {
  if (message.readUInt16BE(0) !== 0x1e0f) return show(message);
  chunks.set(message[10], message.subarray(12));
  if (chunks.size < message[11]) return undefined;
  console.log('chunks', message[11] > 1);
  return show(Buffer.concat([...chunks].sort(([a], [b]) => a - b).map(([, part]) => part)));
});
function show(message) {
  const text = message[0] === 0x7b ? message : zlib.unzipSync(message);
  const { timestamp, full_message: full, ...rest } = JSON.parse(text);
  if (rest.short_message.length > 50) rest.short_message = 'long';
  console.log(rest, full.length, typeof timestamp);
  if (++count < 3) return;
  logger.close();
  server.close();
}
let logger;
server.bind(0, '127.0.0.1', () => {
  logger = winston.createLogger({ level: 'debug', transports: [new Graylog2({ name: 'G',
    level: 'debug', graylog: { servers: [{ host: '127.0.0.1', port: server.address().port }],
      hostname: 'here', facility: 'test', bufferSize: 700 }, staticMeta: { env: 'x' } })] });
  logger.info('hello', { metadata: { user: 'ann' } });
  logger.error('wrong');
  logger.warn(randomBytes(3000).toString('hex').slice(0, 5000));
});
