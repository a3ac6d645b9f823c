'use strict';

// A device of our own answers a search, and describes itself by HTTP.

const dgram = require('dgram');
const http = require('http');
const os = require('os');
const upnp = require('node-upnp-utils');
const { xml } = require('../shared/xml');

const { address: own } = Object.values(os.networkInterfaces()).flat()
  .find(({ family, internal }) => family === 'IPv4' && !internal);
const description = xml('root', xml('device', xml('friendlyName', 'One &amp; two')));
const web = http.createServer((req, res) => res.end(description));
const device = dgram.createSocket({ type: 'udp4', reuseAddr: true }, (message, from) => {
  if (!message.toString().startsWith('M-SEARCH')) return;
  device.send(['HTTP/1.1 200 OK', 'CACHE-CONTROL: max-age=100', 'EXT:',
    `LOCATION: http://${own}:${web.address().port}/d.xml`, 'ST: upnp:rootdevice', 'SERVER: x',
    'USN: uuid:1::upnp:rootdevice', '', ''].join('\r\n'), from.port, from.address);
});
web.listen(0, () => device.bind(1900, async () => {
  device.addMembership('239.255.255.250', own);
  upnp.on('added', (found) => {
    console.log(found.headers.USN, found.headers.ST, found.description.device.friendlyName);
    upnp.stopDiscovery(() => process.exit(0));
  });
  await upnp.startDiscovery({ st: 'upnp:rootdevice', mx: 1 });
}));
