'use strict';

// Names of services in an answer of multicast-dns.

const mdns = require('multicast-dns');
const types = require('multicast-dns-service-types');

console.log(types.tcp('http'), types.udp('tftp'));
console.log(types.stringify({ name: 'ipp', protocol: 'tcp', subtypes: ['printer'] }));
console.log(types.parse('_printer._sub._ipp._tcp'));

const dns = mdns({ port: 5457, interface: '10.77.0.1', bind: '0.0.0.0' });
dns.on('query', ({ questions }) => dns.respond([
  { name: questions[0].name, type: 'PTR', data: `web.${types.tcp('http')}.local` },
]));
dns.on('response', ({ answers }) => {
  console.log(answers.map((a) => [a.name, a.data]));
  dns.destroy();
});
dns.query(`${types.tcp('http')}.local`, 'PTR');
