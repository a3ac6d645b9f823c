'use strict';

// A plug of our own is discovered over UDP, then asked and switched over UDP and TCP.

const dgram = require('dgram');
const net = require('net');
const { Client } = require('tplink-smarthome-api');
const { decrypt, decryptWithHeader, encrypt, encryptWithHeader } =
  require('tplink-smarthome-crypto');

let relay = 0;
const info = () => ({ sw_ver: '1.2.6', hw_ver: '1.0', model: 'HS100(EU)', deviceId: 'A1',
  alias: 'lamp', mac: '50:C7:BF:00:00:01', type: 'IOT.SMARTPLUGSWITCH', relay_state: relay,
  feature: 'TIM', err_code: 0 });
function act(text) {
  const request = JSON.parse(text);
  if (request.system.set_relay_state) {
    relay = request.system.set_relay_state.state;
    return JSON.stringify({ system: { set_relay_state: { err_code: 0 } } });
  }
  return JSON.stringify({ system: { get_sysinfo: info() } });
}
const udp = dgram.createSocket('udp4', (message, { port, address }) => {
  udp.send(encrypt(act(decrypt(message).toString())), port, address);
});
const tcp = net.createServer((socket) => {
  socket.on('data', (data) => socket.end(encryptWithHeader(act(decryptWithHeader(data).toString()))));
  socket.on('error', () => {});
});

udp.bind(9999, '127.0.0.1', () => tcp.listen(9999, '127.0.0.1', () => {
  const client = new Client({ logLevel: 'error' });
  client.on('device-new', async (device) => {
    client.stopDiscovery();
    console.log(device.alias, device.model, device.mac, device.deviceType, device.host);
    for (const transport of ['udp', 'tcp']) {
      await device.setPowerState(transport === 'udp', { transport });
      console.log(transport, await device.getPowerState({ transport }), relay);
    }
    device.closeConnection();
    udp.close();
    tcp.close();
    process.exit(0);
  });
  client.startDiscovery({ broadcast: '127.0.0.1', discoveryInterval: 200 });
}));
