'use strict';

const { MDNSServiceDiscovery, MDNSServicePublisher } = require('tinkerhub-mdns');

const publisher = new MDNSServicePublisher({ name: 'lamp', type: 'tinker', protocol: 'udp',
  port: 8080, data: { a: '1', b: true } });
const discovery = new MDNSServiceDiscovery({ type: 'tinker', protocol: 'udp' });
discovery.onError((error) => console.log(error.message));
discovery.onAvailable(async (service) => {
  console.log(service.id, service.name, service.type, service.protocol,
    service.addresses.some(({ host, port }) => host === '10.77.0.1' && port === 8080));
  await publisher.destroy();
  discovery.destroy();
  console.log('destroyed');
  process.exit(0);
});
