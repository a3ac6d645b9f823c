'use strict';

const bonjour = require('bonjour')({ interface: '10.77.0.1', bind: '0.0.0.0' });

const browser = bonjour.find({ type: 'http' }, (service) => {
  console.log(service.name, service.fqdn, service.port, service.txt, service.subtypes);
  service.rawTxt && console.log(service.rawTxt.toString());
});
browser.on('down', (service) => {
  console.log('down', service.name);
  browser.stop();
  bonjour.destroy();
});
const service = bonjour.publish({ name: 'My Web Server', type: 'http', port: 3000,
  subtypes: ['printer'], txt: { a: 'b' } });
service.on('up', () => {
  console.log('up', service.published);
  setTimeout(() => service.stop(() => console.log('stopped', service.published)), 500);
});
