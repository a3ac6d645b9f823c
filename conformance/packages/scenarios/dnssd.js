'use strict';

// A service is advertised, found, changed and taken back.

const dnssd = require('dnssd');

const service = new dnssd.Advertisement(dnssd.tcp('http'), 4321, { name: 'My service',
  host: 'myhost', txt: { a: '1', b: true }, subtypes: ['printer'] });
const browser = new dnssd.Browser(dnssd.tcp('http'));
for (const one of [service, browser]) one.on('error', (error) => console.log(error.message));

browser.on('serviceUp', ({ addresses, fullname, host, name, port, txt, type }) => {
  console.log('up', fullname, name, type, host, port, txt, addresses.length > 0);
  service.updateTXT({ c: 'z' });
});
browser.on('serviceChanged', ({ txt }) => {
  console.log('changed', txt);
  service.stop(false, () => console.log('stopped'));
});
browser.on('serviceDown', ({ name }) => {
  console.log('down', name);
  browser.stop();
  process.exit(0);
});
service.start();
browser.start();
