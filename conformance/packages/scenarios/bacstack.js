'use strict';

// A device is found, read, and written; another is not there.

const { promisify } = require('util');
const Bacnet = require('bacstack');

const device = new Bacnet({ interface: '127.0.0.2' });
const client = new Bacnet({ interface: '127.0.0.1', apduTimeout: 20_000 });
const hasty = new Bacnet({ interface: '127.0.0.3', apduTimeout: 300 });
const object = { type: 8, instance: 44301 };

device.on('readProperty', ({ address, invokeId, request }) => {
  console.log('read', request);
  device.readPropertyResponse(address, invokeId, request.objectId, request.property,
    [{ type: 4, value: 21.5 }]);
});
device.on('writeProperty', ({ address, invokeId, request, service }) => {
  console.log('write', request.objectId, request.value);
  device.simpleAckResponse(address, service, invokeId);
});

setTimeout(async () => {
  const read = promisify(client.readProperty.bind(client));
  const { objectId, values } = await read('127.0.0.2', object, 28);
  console.log(objectId, values);
  hasty.readProperty('127.0.0.4', object, 28, (error) => {
    console.log(error.message);
    for (const one of [device, client, hasty]) one.close();
  });
}, 200);
