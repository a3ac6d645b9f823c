'use strict';

// A renderer of our own is found by SSDP, loads, plays, tells how far it is.

const http = require('http');
const { Server } = require('node-ssdp');
const dlnacasts = require('dlnacasts');

const TYPE = 'urn:schemas-upnp-org:device:MediaRenderer:1';
const service = (name) => `<service>
<serviceType>urn:schemas-upnp-org:service:${name}:1</serviceType>
<serviceId>urn:upnp-org:serviceId:${name}</serviceId><SCPDURL>/${name}.xml</SCPDURL>
<controlURL>/${name}</controlURL><eventSubURL>/event</eventSubURL></service>`;
const action = (name, out) => `<action><name>${name}</name><argumentList>${out.map((one) =>
  `<argument><name>${one}</name><direction>out</direction><relatedStateVariable>${one}
</relatedStateVariable></argument>`).join('')}</argumentList></action>`;
const outputs = { GetPositionInfo: { AbsTime: '00:01:05', RelTime: '00:01:05' },
  GetVolume: { CurrentVolume: 50 }, GetProtocolInfo: { Sink: 'http-get:*:video/mp4:*' } };
const device = http.createServer((req, res) => {
  let body = '';
  req.on('data', (data) => body += data).on('end', () => {
    if (req.url === '/device.xml') {
      return res.end(`<?xml version="1.0"?><root xmlns="urn:schemas-upnp-org:device-1-0"><device>
<deviceType>${TYPE}</deviceType><friendlyName>Screen</friendlyName><UDN>uuid:1</UDN><serviceList>${
  ['AVTransport', 'RenderingControl', 'ConnectionManager'].map(service).join('')
}</serviceList></device></root>`);
    }
    if (req.url.endsWith('.xml')) {
      return res.end(`<?xml version="1.0"?><scpd><actionList>${['SetAVTransportURI', 'Play', 'Stop',
        'Pause'].map((name) => action(name, [])).join('')}${Object.entries(outputs).map(
        ([name, out]) => action(name, Object.keys(out))).join('')}</actionList>
<serviceStateTable></serviceStateTable></scpd>`);
    }
    if (req.method === 'SUBSCRIBE') {
      res.setHeader('SID', 'uuid:sub');
      res.setHeader('TIMEOUT', 'Second-300');
      return res.end();
    }
    const name = /#(\w+)/.exec(req.headers.soapaction)[1];
    console.log('device', name, /<CurrentURI>(.*?)</.exec(body)?.[1] ?? '');
    const out = Object.entries(outputs[name] ?? {}).map(([k, v]) => `<${k}>${v}</${k}>`).join('');
    res.end(`<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
<s:Body><u:${name}Response>${out}</u:${name}Response></s:Body></s:Envelope>`);
  });
});
device.listen(8200, '10.77.0.1', () => {
  const ssdp = new Server({ location: 'http://10.77.0.1:8200/device.xml', udn: 'uuid:1' });
  ssdp.addUSN(TYPE);
  Promise.resolve(ssdp.start()).then(() => {
    const list = dlnacasts();
    list.on('update', (player) => {
      console.log(player.name, player.host);
      player.play('http://10.77.0.1/a.mp4', { title: 'A & B', type: 'video/mp4' }, (error) => {
        console.log('plays', error);
        player.status((failed, status) => {
          console.log(failed, status.currentTime, status.volume);
          player.stop(() => process.exit(0));
        });
      });
    });
    list.update();
  });
});
