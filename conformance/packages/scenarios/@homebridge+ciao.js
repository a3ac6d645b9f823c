'use strict';

// A service is advertised, asked for with a plain socket, changed and taken back.

const ciao = require('@homebridge/ciao');
const multicastDns = require('multicast-dns');

const responder = ciao.getResponder({ interface: 'near' });
const service = responder.createService({ name: 'Büro', type: 'hap', port: 51826,
  hostname: 'lamp', txt: { id: 'AA', v: '1' } });
service.on('name-change', (name) => console.log('name', name));
service.on('hostname-change', (name) => console.log('host', name));
const client = multicastDns({ interface: '10.77.0.1', bind: '0.0.0.0' });
const waiting = [];
client.on('response', ({ answers }) => {
  for (const { name, type, ttl, data } of answers) {
    for (const one of [...waiting]) if (one.test(name, type, ttl, data)) {
      waiting.splice(waiting.indexOf(one), 1);
      one.resolve(data);
    }
  }
});
const answerOf = (test) => new Promise((resolve) => waiting.push({ test, resolve }));
const ask = (name, type) => {
  const answer = answerOf((n, t, ttl) => n === name && t === type && ttl > 0);
  const timer = setInterval(() => client.query([{ name, type }]), 500);
  return answer.finally(() => clearInterval(timer));
};
(async () => {
  await service.advertise();
  console.log('advertised', service.getFQDN(), service.getHostname(), service.getPort());
  console.log(await ask('_hap._tcp.local', 'PTR'));
  console.log(await ask('Büro._hap._tcp.local', 'SRV'));
  console.log(String(await ask('Büro._hap._tcp.local', 'TXT')));
  console.log(await ask('lamp.local', 'A'));
  const changed = answerOf((n, type, ttl, data) => type === 'TXT' && String(data).includes('v=2'));
  service.updateTxt({ v: '2' });
  console.log(String(await changed));
  const gone = answerOf((n, type, ttl) => type === 'PTR' && ttl === 0);
  await service.end();
  console.log('gone', await gone);
  await responder.shutdown();
  client.destroy();
  console.log('down');
})();
