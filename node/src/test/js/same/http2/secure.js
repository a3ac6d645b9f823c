'use strict';

// Over TLS: the protocol is agreed on, and who speaks HTTP/1 is served as well, if that is wanted.

const fs = require('fs');
const http2 = require('http2');
const https = require('https');
const path = require('path');

const read = (name) => fs.readFileSync(path.join(__dirname, '..', 'tls', 'fixtures', name));
const server = http2.createSecureServer({
  key: read('key.pem'), cert: read('cert.pem'), allowHTTP1: true,
}, (request, response) => {
  console.log('asked', request.httpVersion, request.url);
  response.end('answer');
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const client = http2.connect(`https://127.0.0.1:${port}`, { rejectUnauthorized: false });
  client.on('connect', (session, socket) => {
    console.log('connected', socket.alpnProtocol, client.alpnProtocol, client.encrypted);
    console.log(client.originSet.map((origin) => origin.replace(port, 'PORT')));
  });
  const request = client.request({ ':path': '/two' });
  request.on('response', (headers) => console.log('status', headers[':status']));
  request.resume();
  request.on('close', () => {
    client.close();
    https.get({ port, path: '/one', rejectUnauthorized: false, agent: false }, (response) => {
      console.log('status', response.statusCode, response.httpVersion);
      response.resume();
      response.on('end', () => server.close(() => console.log('closed')));
    });
  });
});
