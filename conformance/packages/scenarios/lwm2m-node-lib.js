'use strict';

// A device registers, is read, written and observed, and goes.

const { client, server } = require('lwm2m-node-lib');

const P = (fn, ...args) => new Promise((resolve, reject) => fn(...args,
  (error, ...results) => (error ? reject(error) : resolve(results[0]))));
const config = { server: { port: 5683, lifetimeCheckInterval: 1000, udpWindow: 100,
  defaultType: 'Device', logLevel: 'FATAL', ipProtocol: 'udp4', serverProtocol: 'udp4',
  formats: [{ name: 'lightweightm2m', value: 12201 }], writeFormat: 'lightweightm2m' },
client: { port: 5684, lifetime: '85671', version: '1.0', logLevel: 'FATAL',
  observe: { period: 3000 }, ipProtocol: 'udp4', serverProtocol: 'udp4',
  formats: [{ name: 'lightweightm2m', value: 12201 }], writeFormat: 'lightweightm2m' } };
(async () => {
  const info = await P(server.start, config.server);
  server.setHandler(info, 'registration', (endpoint, lifetime, version, binding, payload, done) => {
    console.log('registers', endpoint, lifetime, version, payload);
    done();
  });
  server.setHandler(info, 'unregistration', (device, done) => {
    console.log('goes', device.name);
    done();
  });
  client.init({ client: config.client });
  await P(client.registry.create, '/3303/0');
  await P(client.registry.setResource, '/3303/0', '5700', '21.5');
  const device = await P(client.register, '127.0.0.1', 5683, '', 'thermo');
  const { id } = await P(server.getDevice, 'thermo');
  client.setHandler(device.serverInfo, 'read', (type, key, resource, value, done) => {
    console.log('read', type, key, resource);
    done(null, value);
  });
  client.setHandler(device.serverInfo, 'write', (type, key, resource, value, done) => {
    console.log('written', type, key, resource, value);
    done(null, value);
  });
  console.log(await P(server.read, id, '3303', '0', '5700'));
  console.log(await P(server.write, id, '3303', '0', '5701', 'Cel'));
  console.log(await P(client.registry.get, '/3303/0').then((o) => o.resourceList ?? o.attributes));
  await P(client.unregister, device);
  await P(server.stop, info);
  process.exit(0);
})().catch((error) => { console.log(error); process.exit(1); });
