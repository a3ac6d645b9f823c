'use strict';

// Its server and its client over UDP and TCP.

const dns = require('native-node-dns');

const answer = (kind) => (request, response) => {
  console.log(kind, request.question[0].name);
  response.answer.push(dns.A({ name: request.question[0].name, address: '127.0.0.9', ttl: 600 }));
  response.additional.push(dns.TXT({ name: 'note.test', data: ['hello'], ttl: 1 }));
  response.send();
};
const udp = dns.createServer();
const tcp = dns.createTCPServer();
udp.on('request', answer('udp'));
tcp.on('request', answer('tcp'));

function ask(type) {
  return new Promise((resolve) => {
    const request = dns.Request({
      question: dns.Question({ name: `${type}.test`, type: 'A' }),
      server: { address: '127.0.0.1', port: 15353, type },
      timeout: 5000,
    });
    request.on('timeout', () => console.log('timeout'));
    request.on('message', (error, { answer: answers, additional }) => {
      console.log(error, answers.map((a) => [a.name, a.address, a.ttl]), additional[0].data);
    });
    request.on('end', resolve);
    request.send();
  });
}

udp.on('listening', () => tcp.serve(15353, '127.0.0.1'));
tcp.on('listening', async () => {
  await ask('udp');
  await ask('tcp');
  udp.close();
  tcp.close();
  process.exit(0);
});
udp.serve(15353, '127.0.0.1');
