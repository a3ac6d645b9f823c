'use strict';

const dgram = require('dgram');
const query = require('samp-query');

const text = (value) => {
  const body = Buffer.from(value, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
};
const short = (value) => Buffer.concat([Buffer.from([value.length]), Buffer.from(value)]);
const answers = {
  i: Buffer.concat([Buffer.from([1, 2, 0, 50, 0]), text('Grüße'), text('race'), text('SA')]),
  r: Buffer.concat([Buffer.from([2, 0]), short('lagcomp'), short('On'), short('weather'),
    short('10')]),
  d: Buffer.concat([Buffer.from([1, 0, 7]), short('ann'), Buffer.from([9, 0, 0, 0, 20, 0, 0, 0])]),
};
const server = dgram.createSocket('udp4', (message, { port, address }) => {
  const kind = String.fromCharCode(message[10]);
  console.log(message.subarray(0, 4).toString(), [...message.subarray(4, 8)], kind);
  server.send([message.subarray(0, 11), answers[kind]], port, address);
});
server.bind(0, '127.0.0.1', () => {
  query({ host: '127.0.0.1', port: server.address().port, timeout: 10_000 }, (error, response) => {
    console.log(error, response);
    server.close();
    query({ host: '127.0.0.1', port: 9, timeout: 50 }, (late) => console.log(late));
    query({ port: 9 }, (invalid) => console.log(invalid));
    query({ host: '127.0.0.1', port: 99999 }, (invalid) => console.log(invalid));
  });
});
