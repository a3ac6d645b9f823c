'use strict';

// A plug of our own is found, by UDP.

const dgram = require('dgram');
const { Client } = require('hs100-api');

const FIRST_KEY = 171;
function encrypt(text) {
  let key = FIRST_KEY;
  return Buffer.from(text).map((byte) => { key ^= byte; return key; });
}
const told = { system: { get_sysinfo: { deviceId: 'd1', alias: 'Plug', model: 'HS100',
  type: 'IOT.SMARTPLUGSWITCH', relay_state: 1, err_code: 0 } } };

const plug = dgram.createSocket('udp4', (message, { port, address }) => plug
  .send(encrypt(JSON.stringify(told)), port, address));
plug.bind(0, '127.0.0.1', () => {
  const client = new Client();
  client.startDiscovery({ broadcast: '127.0.0.1', discoveryInterval: 200,
    devices: [{ host: '127.0.0.1', port: plug.address().port }] });
  client.once('device-new', ({ host, model, name, type }) => {
    console.log(host, model, name, type);
    client.stopDiscovery();
    plug.close();
    process.exit(0);
  });
});
