'use strict';
// Who is trusted, and what is said of others.
const fs = require('fs');
const path = require('path');
const tls = require('tls');

const read = (name) => fs.readFileSync(path.join(__dirname, 'fixtures', name));

const serve = (options) => new Promise((resolve) => {
  const server = tls.createServer(options, (socket) => socket.on('error', () => {}).end('hi'));
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1', () => resolve(server));
});

const ask = (server, options) => new Promise((resolve) => {
  const socket = tls.connect({ port: server.address().port, host: '127.0.0.1', ...options });
  socket.on('secureConnect', () =>
    console.log('secure', socket.authorized, socket.authorizationError));
  socket.on('error', (error) => console.log(error.name, error.code, error.message, error.reason,
    error.host));
  socket.on('close', resolve);
  socket.resume();
});

(async () => {
  const known = await serve({ key: read('key.pem'), cert: read('cert.pem') });
  const alone = await serve({ key: read('self-key1.pem'), cert: read('self-cert.pem') });
  const ca = read('ca-cert.pem');
  await ask(known, {});
  await ask(known, { ca });
  await ask(known, { ca, servername: 'localhost' });
  await ask(known, { ca, servername: 'other.test' });
  await ask(known, { ca, servername: 'some.example.test' });
  await ask(known, { ca, servername: 'other.test', rejectUnauthorized: false });
  await ask(known, { ca, servername: 'x.test', checkServerIdentity: () => undefined });
  await ask(known, { ca, checkServerIdentity: (host) => new Error(`not ${host}`) });
  await ask(alone, {});
  await ask(alone, { rejectUnauthorized: false });
  await ask(alone, { ca: read('self-cert.pem'), servername: 'self.example.test' });
  known.close();
  alone.close();
})();
