'use strict';

// A device answers Who-Is, a read and a write of one property.

const Bacnet = require('node-bacnet');

const device = new Bacnet({ port: 47809, interface: '127.0.0.1' });
const client = new Bacnet({ port: 47810, interface: '127.0.0.1', apduTimeout: 3000 });
const at = { address: '127.0.0.1:47809' };
const object = { type: 2, instance: 5 };
let value = 21.5;

device.on('whoIs', () => device.iAmResponse({ address: '127.0.0.1:47810' }, 77, 3, 5));
device.on('readProperty', ({ header, invokeId, payload }) => {
  device.readPropertyResponse(header.sender, invokeId ?? header.invokeId, payload.objectId,
    payload.property, [{ type: 4, value }]);
});
device.on('writeProperty', ({ header, service, invokeId, payload }) => {
  value = payload.value.value[0].value;
  device.simpleAckResponse(header.sender, service ?? 15, invokeId ?? header.invokeId);
});
client.on('iAm', ({ payload }) => {
  console.log('iAm', payload);
  client.readProperty(at, object, 85, (error, result) => {
    console.log('read', error, result?.values);
    client.writeProperty(at, object, 85, [{ type: 4, value: 5.25 }], (failed) => {
      console.log('written', failed, value);
      client.close();
      device.close();
    });
  });
});
client.on('error', (error) => console.log('error', error.message));
setImmediate(() => client.whoIs({ address: '127.0.0.1:47809' }));
