'use strict';

// A camera of our own: found by WS-Discovery, then asked over SOAP with a digest.

const dgram = require('dgram');
const http = require('http');
const onvif = require('onvif');
const { fields, whole, xml } = require('../shared/xml');

const SPACES = {
  'xmlns:s': 'http://www.w3.org/2003/05/soap-envelope',
  'xmlns:a': 'http://schemas.xmlsoap.org/ws/2004/08/addressing',
  'xmlns:d': 'http://schemas.xmlsoap.org/ws/2005/04/discovery',
  'xmlns:tds': 'http://www.onvif.org/ver10/device/wsdl',
  'xmlns:tt': 'http://www.onvif.org/ver10/schema',
};
const wrap = (...parts) => `<?xml version="1.0"?>${xml('s:Envelope', SPACES, ...parts)}`;

const match = xml('d:ProbeMatches', xml('d:ProbeMatch',
  xml('a:EndpointReference', xml('a:Address', 'urn:uuid:1')),
  fields({ Types: 'dn:NetworkVideoTransmitter', Scopes: 'onvif://www.onvif.org/name/cam',
    XAddrs: 'http://127.0.0.1:20880/onvif/device_service' }, 'd:')));
const socket = { type: 'udp4', reuseAddr: true };
const camera = dgram.createSocket(socket, (message, { port, address }) => {
  const id = /MessageID[^>]*>([^<]+)</.exec(message.toString())?.[1];
  console.log('probe', /Probe/.test(message), Boolean(id));
  camera.send(wrap(xml('s:Header', xml('a:RelatesTo', id)), xml('s:Body', match)), port, address);
});

const answers = {
  GetSystemDateAndTime: xml('tds:GetSystemDateAndTimeResponse', xml('tds:SystemDateAndTime',
    xml('tt:UTCDateTime', xml('tt:Time', fields({ Hour: 1, Minute: 2, Second: 3 }, 'tt:')),
      xml('tt:Date', fields({ Year: 2026, Month: 1, Day: 2 }, 'tt:'))))),
  GetDeviceInformation: xml('tds:GetDeviceInformationResponse',
    fields({ Manufacturer: 'Acme', Model: 'One' }, 'tds:')),
};
const none = xml('s:Fault', xml('s:Reason', xml('s:Text', 'no such thing')));
const server = http.createServer((req, res) => whole(req, (text) => {
  const name = /<s:Body[^>]*>\s*<(\w+)/.exec(text)?.[1];
  console.log(req.method, req.url, name, req.headers['content-type'], /PasswordDigest/.test(text));
  res.writeHead(answers[name] ? 200 : 400, { 'Content-Type': 'application/soap+xml' });
  res.end(wrap(xml('s:Body', answers[name] ?? none)));
}));

server.listen(20880, '127.0.0.1', () => camera.bind(3702, () => {
  camera.addMembership('239.255.255.250', '10.77.0.1');
  onvif.Discovery.on('error', (error) => console.log('error', error.message ?? error));
  onvif.Discovery.probe({ timeout: 2000, resolve: false, device: 'near' }, (error, found) => {
    console.log(error, found?.length, found?.[0]?.probeMatches?.probeMatch?.XAddrs);
    camera.close();
    const cam = new onvif.Cam({ hostname: '127.0.0.1', port: 20880, username: 'ann',
      password: 'x', autoconnect: false });
    cam.getSystemDateAndTime((failed, date) => {
      console.log(failed, date?.toISOString());
      cam.getDeviceInformation((wrong, info) => {
        console.log(wrong, info);
        cam.getScopes((refused) => {
          console.log(refused.message);
          server.close();
          server.closeAllConnections();
          const gone = new onvif.Cam({ hostname: '127.0.0.1', port: 9, autoconnect: false });
          gone.on('connect', (failure) => console.log('connect', failure?.code));
          gone.connect((failure) => console.log(failure.code));
        });
      });
    });
  });
}));
