'use strict';

// A router of our own: found, described, and asked for mappings.

const dgram = require('dgram');
const http = require('http');
const natUpnp = require('nat-upnp');
const { answer, fields, whole, xml } = require('../shared/xml');

const DEVICE = 'urn:schemas-upnp-org:device';
const TYPE = 'urn:schemas-upnp-org:service:WANIPConnection:1';
const ENTRY = ['NewExternalPort', 'NewInternalClient', 'NewInternalPort', 'NewProtocol',
  'NewEnabled', 'NewPortMappingDescription', 'NewLeaseDuration'];

const socket = { type: 'udp4', reuseAddr: true };
const router = dgram.createSocket(socket, (message, { port, address }) => {
  if (!/M-SEARCH/.test(message)) return;
  router.send(`HTTP/1.1 200 OK\r\nST: ${DEVICE}:InternetGatewayDevice:1\r\n` +
    'LOCATION: http://10.77.0.1:20881/root.xml\r\n\r\n', port, address);
});
const description = xml('root', { xmlns: `${DEVICE}-1-0` }, xml('device',
  xml('deviceType', `${DEVICE}:InternetGatewayDevice:1`),
  xml('deviceList', xml('device', xml('deviceType', `${DEVICE}:WANDevice:1`),
    xml('serviceList', xml('service',
      fields({ serviceType: TYPE, controlURL: '/ctl', SCPDURL: '/s.xml' })))))));

const mappings = [];
const tag = (text, name) => new RegExp(`<${name}>([^<]*)<`).exec(text)?.[1];
function perform(action, text) {
  if (action === 'AddPortMapping') mappings.push(text);
  if (action === 'DeletePortMapping') mappings.pop();
  if (action === 'GetExternalIPAddress') return { NewExternalIPAddress: '192.0.2.9' };
  if (action !== 'GetGenericPortMappingEntry') return {};
  const one = mappings[tag(text, 'NewPortMappingIndex')];
  return one && Object.fromEntries(ENTRY.map((name) => [name, tag(one, name)]));
}
const server = http.createServer((req, res) => whole(req, (text) => {
  if (req.method === 'GET') return res.end(description);
  const action = /#(\w+)/.exec(req.headers.soapaction)[1];
  console.log(action, req.headers['content-type'], tag(text, 'NewExternalPort'));
  const values = perform(action, text);
  if (values === undefined) res.statusCode = 500;
  return res.end(answer(TYPE, action, values ?? {}));
}));

server.listen(20881, '10.77.0.1', () => router.bind(1900, () => {
  router.addMembership('239.255.255.250', '10.77.0.1');
  const client = natUpnp.createClient();
  client.timeout = 30_000;
  client.externalIp((error, ip) => {
    console.log(error, ip);
    const wish = { public: 12345, private: 54321, ttl: 10, description: 'test' };
    client.portMapping(wish, (failed) => {
      console.log('mapped', failed);
      client.getMappings({ local: true }, (wrong, results) => {
        console.log(wrong, results);
        client.portUnmapping({ public: 12345 }, (late) => {
          console.log('unmapped', late, mappings.length);
          client.close();
          router.close();
          server.close();
          server.closeAllConnections();
        });
      });
    });
  });
}));
