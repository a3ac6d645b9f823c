'use strict';

// What https offers of protocols: nothing, unless it is told to.

const fs = require('fs');
const https = require('https');
const path = require('path');
const tls = require('tls');

const read = (name) => fs.readFileSync(path.join(__dirname, 'fixtures', name));
const server = tls.createServer({
  key: read('key.pem'), cert: read('cert.pem'), ALPNProtocols: ['h2', 'http/1.1'],
}, (socket) => {
  console.log(socket.alpnProtocol);
  socket.on('data', () => socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n'));
});
const ask = (options, done) => https.get({
  port: server.address().port, host: '127.0.0.1', rejectUnauthorized: false, ...options,
}, (response) => {
  response.resume();
  response.on('end', done);
});
server.listen(0, '127.0.0.1', () => {
  ask({}, () => ask({ agent: false }, () =>
    ask({ ALPNProtocols: ['http/1.1'], agent: false }, () => server.close())));
});
