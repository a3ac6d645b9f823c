'use strict';

// Records of bunyan go through the stream, in one datagram and in pieces.

const dgram = require('dgram');
const zlib = require('zlib');
const bunyan = require('bunyan');
const gelfStream = require('gelf-stream');

const server = dgram.createSocket('udp4');
const pieces = [];
let left = 3;
function show(bytes) {
  const { timestamp, host, ...record } = JSON.parse(zlib.unzipSync(bytes));
  record.full_message = record.full_message?.length > 99;
  if (record._random) record._random = record._random.length;
  console.log(typeof timestamp, typeof host, record);
  if (--left === 0) server.close(() => process.exit(0));
}
server.on('message', (message) => {
  if (message.readUInt16BE() !== 0x1e0f) return show(message);
  pieces[message[10]] = message.subarray(12);
  if (pieces.filter(Boolean).length === message[11]) {
    console.log('pieces', message[11]);
    show(Buffer.concat(pieces));
  }
});
server.bind(12201, '127.0.0.1', () => {
  const stream = gelfStream.forBunyan('127.0.0.1', 12201);
  const log = bunyan.createLogger({ name: 'app', hostname: 'h', pid: 1,
    streams: [{ type: 'raw', stream }] });
  log.info({ a: 1, deep: { b: 2 } }, 'hello');
  log.error(new TypeError('bad').message);
  let random = '';
  for (let i = 0, x = 1; i < 5000; i++) {
    x = (x * 16807) % 2147483647;
    random += x.toString(36);
  }
  log.warn({ random }, 'long');
});
