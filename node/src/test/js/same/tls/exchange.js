'use strict';
// Both ends of a TLS connection: what they hear and know of each other.
const fs = require('fs');
const path = require('path');
const tls = require('tls');

const read = (name) => fs.readFileSync(path.join(__dirname, 'fixtures', name));
// Told side by side: which end is first is not said.
const told = { server: [], client: [] };
process.on('exit', () => console.log(told));

const server = tls.createServer({
  key: read('key.pem'), cert: read('cert.pem'), ALPNProtocols: ['a', 'b'],
}, (socket) => {
  told.server.push('secure', socket.authorized, socket.getProtocol(), socket.alpnProtocol,
    socket.servername, socket.encrypted, socket.remoteAddress);
  socket.on('data', (data) => {
    told.server.push(`${data}`);
    socket.end('goodbye');
  });
  socket.on('end', () => told.server.push('end'));
  socket.on('close', () => {
    told.server.push('close');
    server.close();
  });
});

server.listen(0, '127.0.0.1', () => {
  const client = tls.connect({
    port: server.address().port, host: '127.0.0.1', servername: 'localhost',
    ca: read('ca-cert.pem'), ALPNProtocols: ['b', 'c'],
  }, () => {
    const { subject, issuer, subjectaltname, valid_from: from, valid_to: to, fingerprint,
      fingerprint256, serialNumber, ca, bits, nistCurve, raw } = client.getPeerCertificate();
    told.client.push('connected', client.authorized, client.authorizationError,
      client.getCipher(), client.getProtocol(), client.alpnProtocol, { ...subject }, { ...issuer },
      subjectaltname, from, to, fingerprint, fingerprint256, serialNumber, ca, bits, nistCurve,
      raw.length);
    const { issuerCertificate } = client.getPeerCertificate(true);
    told.client.push(issuerCertificate?.subject?.CN);
    client.write('hello');
  });
  for (const event of ['connect', 'secureConnect', 'end', 'close']) {
    client.on(event, () => told.client.push(event));
  }
  client.on('data', (data) => told.client.push(`${data}`));
});
