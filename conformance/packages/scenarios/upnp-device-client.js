'use strict';

// Descriptions, an action and an event that the device sends back.

const http = require('http');
const Client = require('upnp-device-client');
const { answer, fields, xml } = require('../shared/xml');

const UPNP = 'urn:schemas-upnp-org';
const TYPE = `${UPNP}:service:AVTransport:1`;
const argument = (name, direction, relatedStateVariable) =>
  xml('argument', fields({ name, direction, relatedStateVariable }));
const files = {
  '/d.xml': xml('root', { xmlns: `${UPNP}:device-1-0` }, xml('device',
    fields({ deviceType: `${UPNP}:device:MediaRenderer:1`, friendlyName: 'TV', manufacturer: 'A',
      modelName: 'M', UDN: 'uuid:1' }),
    xml('serviceList', xml('service', fields({ serviceType: TYPE,
      serviceId: 'urn:upnp-org:serviceId:AVTransport', SCPDURL: '/s.xml', controlURL: '/ctl',
      eventSubURL: '/evt' }))))),
  '/s.xml': xml('scpd', { xmlns: `${UPNP}:service-1-0` },
    xml('actionList', xml('action', xml('name', 'GetMediaInfo'), xml('argumentList',
      argument('InstanceID', 'in', 'A'), argument('NrTracks', 'out', 'B')))),
    xml('serviceStateTable', xml('stateVariable', { sendEvents: 'no' },
      fields({ name: 'A', dataType: 'ui4' })))),
};
const change = xml('Event', { xmlns: `${UPNP}:metadata-1-0/AVT/` },
  xml('InstanceID', { val: 0 }, xml('TransportState', { val: 'PLAYING' })))
  .replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const event = xml('e:propertyset', { 'xmlns:e': `${UPNP}:event-1-0` },
  xml('e:property', xml('LastChange', change)));

function notify(callback) {
  const { hostname: host, port, pathname: path } = new URL(callback);
  http.request({ host, port, path, method: 'NOTIFY',
    headers: { SID: 'uuid:sub', NT: 'upnp:event' } }, (res) => {
    console.log('notified', res.statusCode);
    res.resume();
  }).on('error', (error) => console.log(error.message)).end(event);
}
const server = http.createServer((req, res) => {
  console.log(req.method, req.url, req.headers.soapaction, req.headers.nt);
  if (req.method === 'SUBSCRIBE') {
    res.writeHead(200, { SID: 'uuid:sub', TIMEOUT: 'Second-300' });
    setTimeout(notify, 100, /<(.*)>/.exec(req.headers.callback)[1]);
  }
  if (req.method === 'UNSUBSCRIBE') {
    res.end();
    return setImmediate(() => process.exit(0));
  }
  if (req.method === 'POST') return res.end(answer(TYPE, 'GetMediaInfo', { NrTracks: 3 }));
  return res.end(files[req.url]);
});
server.listen(0, '127.0.0.1', () => {
  const client = new Client(`http://127.0.0.1:${server.address().port}/d.xml`);
  client.on('error', (error) => console.log(error.message));
  client.getDeviceDescription((error, { friendlyName, services }) => {
    console.log(error, friendlyName, Object.keys(services));
    client.callAction('AVTransport', 'GetMediaInfo', { InstanceID: 0 }, (failed, result) => {
      console.log(failed, result);
      client.callAction('AVTransport', 'None', {}, (wrong) => {
        console.log(wrong.message, wrong.code);
        const listener = (heard) => {
          console.log('event', heard);
          client.unsubscribe('AVTransport', listener);
        };
        client.subscribe('AVTransport', listener);
      });
    });
  });
});
