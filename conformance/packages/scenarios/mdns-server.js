'use strict';

const server = require('mdns-server')({ interfaces: '10.77.0.1', loopback: true, noInit: true });

let asked = false;
server.on('query', (query) => {
  if (asked || query.questions[0]?.name !== 'lamp.local') return;
  asked = true;
  console.log('query', query.questions.map(({ name, type }) => [name, type]));
  server.respond({ answers: [{ name: 'lamp.local', type: 'A', ttl: 9, data: '10.1.1.1' }] });
});
let answered = false;
server.on('response', (response) => {
  if (answered) return;
  answered = true;
  console.log('response', response.answers.map(({ name, type, ttl, data }) =>
    [name, type, ttl, data]));
  server.destroy();
});
server.on('destroyed', () => {
  console.log('destroyed');
  process.exit(0);
});
server.on('ready', () => {
  server.query({ questions: [{ name: 'lamp.local', type: 'A' }] });
});
server.initServer();
