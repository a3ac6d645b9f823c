'use strict';

const http = require('http');
const { Sonos } = require('sonos');
const { answer, fault, whole, xml } = require('../shared/xml');

const returned = { GetVolume: { CurrentVolume: 17 }, GetMute: { CurrentMute: 0 } };
const server = http.createServer((req, res) => whole(req, (text) => {
  const action = /#(\w+)/.exec(req.headers.soapaction)?.[1];
  console.log(req.method, req.url, action, req.headers['content-type'], text.length > 0);
  if (action === 'Play') {
    res.statusCode = 500;
    return res.end(fault(xml('UPnPError', xml('errorCode', 701))));
  }
  return res.end(answer('urn:schemas-upnp-org:service:X:1', action, returned[action] ?? {}));
}));
server.listen(0, '127.0.0.1', async () => {
  const device = new Sonos('127.0.0.1', server.address().port);
  console.log(await device.getVolume());
  console.log(await device.getMuted());
  console.log(await device.setVolume(20));
  console.log(await device.pause());
  await device.play().catch((error) => console.log(error.message));
  server.close();
  server.closeAllConnections();
  await new Sonos('127.0.0.1', 9).getVolume().catch((error) => console.log(error.code));
});
