'use strict';

// A responder answers a query of another socket; both are members of the group.

const mdns = require('multicast-dns');

const options = { port: 5454, interface: '10.77.0.1', bind: '0.0.0.0' };
const responder = mdns(options);
const asker = mdns(options);

responder.on('query', (query) => {
  for (const { name, type } of query.questions) {
    if (name !== 'printer.local' || type !== 'A') continue;
    responder.respond({
      answers: [{ name, type: 'A', ttl: 120, data: '192.168.1.5' }],
      additionals: [
        { name: 'printer._ipp._tcp.local', type: 'SRV', data: { port: 631, target: name } },
        { name: 'printer._ipp._tcp.local', type: 'TXT', data: ['paper=A4'] },
      ],
    });
  }
});

asker.on('response', (response, rinfo) => {
  console.log(response.answers.map((a) => [a.name, a.type, a.ttl, a.data]));
  console.log(response.additionals.map((a) => [a.type, String(a.data.target ?? a.data)]));
  console.log(response.flag_auth, rinfo.address, rinfo.port);
  responder.destroy(() => asker.destroy(() => console.log('destroyed')));
});

responder.on('ready', () => asker.query('printer.local', 'A'));
