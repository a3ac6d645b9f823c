'use strict';

// A gateway of our own tells its address, maps a port and refuses another.

const dgram = require('dgram');
const { connect } = require('nat-pmp');

const gateway = dgram.createSocket('udp4');
gateway.on('message', (message, { port, address }) => {
  console.log('asked', message.toString('hex'));
  const [, op] = message;
  const answer = Buffer.alloc(op === 0 ? 12 : 16);
  answer.writeUInt8(op + 128, 1);
  answer.writeUInt32BE(77, 4);
  if (op === 0) answer.set([203, 0, 113, 9], 8);
  else {
    message.copy(answer, 8, 4, 12);
    if (op === 2) answer.writeUInt16BE(4, 2);
  }
  gateway.send(answer, port, address);
});
gateway.bind(5351, '127.0.0.1', () => {
  const client = connect('127.0.0.1');
  client.on('close', () => console.log('closed'));
  client.externalIp((error, { ip, ...rest }) => {
    console.log(error, ip.join('.'), rest.vers, rest.op, rest.resultCode, rest.epoch);
    client.portMapping({ private: 22, public: 2222, ttl: 3600, type: 'udp' }, (failed, info) => {
      console.log(failed, info.private, info.public, info.ttl, info.type);
      client.portMapping({ private: 23, public: 2323 }, (refused) => {
        console.log(refused.message, refused.code);
        client.close();
        gateway.close();
      });
    });
  });
});
