'use strict';

const bonjour = require('bonjour-hap');

const options = { port: 5456, interface: '10.77.0.1', bind: '0.0.0.0' };
const publisher = bonjour(options);
const finder = bonjour(options);

finder.findOne({ type: 'hap' }, (service) => {
  console.log(service.name, service.type, service.protocol, service.port, service.txt);
  publisher.unpublishAll(() => {
    publisher.destroy();
    finder.destroy();
    console.log('unpublished');
  });
});

publisher.publish({ name: 'lamp', type: 'hap', port: 51826, txt: { id: 'AA:BB', sf: 1 } });
