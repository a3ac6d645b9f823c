'use strict';

// Two servers of our own say where a socket is seen; packets are made and read.

const dgram = require('dgram');
const stun = require('vs-stun');

const request = stun.create.bindingRequest({ username: 'name', password: 'pswd' });
console.log(request.length ?? request.toString(), stun.check(request));
const server = dgram.createSocket('udp4');
server.on('message', (message, { port, address }) => {
  const answer = Buffer.alloc(32);
  answer.writeUInt16BE(0x0101);
  answer.writeUInt16BE(12, 2);
  message.copy(answer, 4, 4, 20);
  answer.writeUInt16BE(0x0020, 20);
  answer.writeUInt16BE(8, 22);
  answer.writeUInt8(1, 25);
  answer.writeUInt16BE(port ^ 0x2112, 26);
  address.split('.').forEach((part, i) => answer.writeUInt8(part ^ message[4 + i], 28 + i));
  server.send(answer, port, address);
});
server.bind(3478, '127.0.0.1', () => {
  stun.connect({ host: '127.0.0.1', port: 3478 }, (error, socket) => {
    if (error) console.log(error.message ?? error);
    else {
      const { local, public: seen, type } = socket.stun;
      console.log(type, seen && seen.host, local && local.port === seen.port);
      socket.close();
    }
    server.close();
  }, { count: 2, timeout: 300 });
});
