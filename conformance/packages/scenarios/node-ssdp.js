'use strict';

// A server advertises, a client searches; both over multicast.

const { Client, Server } = require('node-ssdp');

const server = new Server({
  location: 'http://10.77.0.1:8080/desc.xml',
  udn: 'uuid:0001',
  ssdpSig: 'test/1.0 UPnP/1.1',
  allowWildcards: true,
});
server.addUSN('upnp:rootdevice');
server.addUSN('urn:schemas-upnp-org:service:ContentDirectory:1');

const client = new Client();
const found = new Set();

client.on('response', (headers, status, rinfo) => {
  found.add(`${status} ${headers.ST} ${headers.USN} ${headers.LOCATION} ${rinfo.address}`);
  if (found.size < 3) return;
  console.log([...found].sort().join('\n'));
  client.stop();
  server.stop();
});

server.start().then(async () => {
  await client.search('ssdp:all');
  await client.search('urn:schemas-upnp-org:service:ContentDirectory:1');
});
