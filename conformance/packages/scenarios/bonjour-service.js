'use strict';

// A service is published, found with its text, and seen to go.

const { Bonjour } = require('bonjour-service');

const publisher = new Bonjour({ port: 5455, interface: '10.77.0.1', bind: '0.0.0.0' });
const finder = new Bonjour({ port: 5455, interface: '10.77.0.1', bind: '0.0.0.0' });

const browser = finder.find({ type: 'http' });
browser.on('up', (service) => {
  console.log('up', service.name, service.type, service.port, service.txt, service.fqdn,
    service.referer.address);
  published.stop(() => console.log('stopped'));
});
browser.on('down', (service) => {
  console.log('down', service.name);
  finder.destroy();
  publisher.destroy();
});

const published = publisher.publish({
  name: 'shop', type: 'http', port: 3000, txt: { path: '/a', v: '2' }, host: 'shop.local',
});
published.on('up', () => console.log('published', published.published));
