'use strict';

// A server on UDP and TCP, and clients of both kinds.

const DNS = require('dns2');

const { Packet, TCPClient, UDPClient } = DNS;

const server = DNS.createServer({
  udp: true,
  tcp: true,
  handle(request, send, rinfo) {
    const response = Packet.createResponseFromRequest(request);
    const [question] = request.questions;
    response.answers.push({
      name: question.name,
      type: Packet.TYPE.A,
      class: Packet.CLASS.IN,
      ttl: 300,
      address: '10.9.8.7',
    });
    console.log('asked', question.name, typeof rinfo.port);
    send(response);
  },
});

server.on('close', () => console.log('closed'));

const at = { port: 5300, address: '127.0.0.1' };

server.listen({ udp: at, tcp: at }).then(async () => {
  const viaUdp = UDPClient({ dns: '127.0.0.1', port: 5300 });
  const viaTcp = TCPClient({ dns: '127.0.0.1', port: 5300 });
  for (const ask of [viaUdp, viaTcp]) {
    const { answers, header } = await ask('one.test');
    console.log(header.qr, header.ancount, answers.map((a) => [a.name, a.ttl, a.address]));
  }
  await server.close();
});
