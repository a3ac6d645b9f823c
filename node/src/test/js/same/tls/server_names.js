'use strict';
// A server of several names, and https over it.
const fs = require('fs');
const https = require('https');
const path = require('path');
const tls = require('tls');

const read = (name) => fs.readFileSync(path.join(__dirname, 'fixtures', name));

const server = https.createServer({
  key: read('self-key.pem'), cert: read('self-cert.pem'),
}, (request, response) => {
  response.end(`${request.url} ${request.socket.encrypted} ${request.socket.servername}`);
});
server.addContext('*.example.test', { key: read('key.pem'), cert: read('cert.pem') });

const ask = (options) => new Promise((resolve) => {
  const request = https.get({
    port: server.address().port, host: '127.0.0.1', agent: false, ...options,
  }, (response) => {
    let text = '';
    response.on('data', (data) => {
      text += data;
    });
    response.on('end', () => {
      console.log(response.statusCode, text, response.socket.getPeerCertificate().subject?.CN);
      resolve();
    });
  });
  request.on('error', (error) => {
    console.log(error.code);
    resolve();
  });
});

server.listen(0, '127.0.0.1', async () => {
  await ask({ path: '/a', servername: 'some.example.test', ca: read('ca-cert.pem') });
  await ask({ path: '/b', servername: 'self.example.org', ca: read('self-cert.pem'),
    checkServerIdentity: () => undefined });
  await ask({ path: '/c', rejectUnauthorized: false });
  await ask({ path: '/d' });
  console.log(new https.Agent().getName({ host: 'h', port: 1, servername: 'x', ca: 'y' }),
    https.globalAgent.protocol, https.globalAgent.defaultPort, tls.Server === server.constructor);
  server.close(() => console.log('closed'));
  server.closeAllConnections();
});
