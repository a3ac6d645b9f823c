'use strict';

// Servers of both transports answer some questions; one goes unanswered.

const dns = require('native-dns');

const answerers = [dns.createServer(), dns.createTCPServer()];
for (const server of answerers) {
  server.on('request', (request, response) => {
    const [{ name, type }] = request.question;
    if (name === 'silent.test') return;
    if (type === 1) response.answer.push(dns.A({ name, address: '127.0.0.5', ttl: 60 }));
    if (type === 16) response.answer.push(dns.TXT({ name, data: ['one', 'two'], ttl: 5 }));
    if (type === 33) {
      response.answer.push(dns.SRV({ name, priority: 1, weight: 2, port: 3, target: 'x.test',
        ttl: 1 }));
    }
    response.additional.push(dns.A({ name: 'more.test', address: '127.0.0.6', ttl: 9 }));
    response.send();
  });
  server.on('error', (error) => console.log('error', error.message));
}
answerers[0].serve(5303, '127.0.0.1');
answerers[1].serve(5303, '127.0.0.1');

const ask = (name, type, kind, timeout) => new Promise((resolve) => {
  const request = dns.Request({ question: dns.Question({ name, type }), timeout, cache: false,
    server: { address: '127.0.0.1', port: 5303, type: kind } });
  request.on('timeout', () => console.log('timeout'));
  request.on('message', (error, { answer, additional, header }) => console.log(name, type, kind,
    error, answer, additional.length, header.rcode));
  request.on('end', resolve);
  request.send();
});
answerers[0].on('listening', async () => {
  await ask('a.test', 'A', 'udp', 9000);
  await ask('t.test', 'TXT', 'udp', 9000);
  await ask('s.test', 'SRV', 'tcp', 9000);
  await ask('silent.test', 'A', 'udp', 300);
  process.exit(0);
});
