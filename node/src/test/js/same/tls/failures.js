'use strict';
// Handshakes that come to nothing, and who hears of it.
const fs = require('fs');
const net = require('net');
const path = require('path');
const tls = require('tls');

const read = (name) => fs.readFileSync(path.join(__dirname, 'fixtures', name));
const identity = { key: read('key.pem'), cert: read('cert.pem') };

const listening = (server) => new Promise((resolve) => {
  server.on('tlsClientError', (error, socket) => console.log('server', error.name, error.code,
    error.reason ?? error.message, socket.destroyed));
  server.listen(0, '127.0.0.1', () => resolve(server.address().port));
});
const closed = (socket) => new Promise((resolve) => {
  socket.on('error', (error) => console.log('client', error.code, error.message));
  socket.on('close', resolve);
});
const done = (server) => new Promise((resolve) => server.close(resolve));

(async () => {
  // Who speaks another language, and who says nothing.
  let server = tls.createServer(identity);
  let port = await listening(server);
  const raw = net.connect(port, '127.0.0.1', () => raw.write(Buffer.alloc(64, 42)));
  raw.resume();
  await closed(raw);
  const silent = net.connect(port, '127.0.0.1', () => silent.destroy());
  await closed(silent);
  await done(server);

  // The same of a socket that no server watches.
  const plain = net.createServer((socket) => {
    const secure = new tls.TLSSocket(socket, { isServer: true, ...identity });
    secure.on('_tlsError', (error) => console.log('_tlsError', error.reason));
    secure.on('error', (error) => console.log('error', error.code, error.reason));
  });
  await new Promise((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const wrong = net.connect(plain.address().port, '127.0.0.1', () => {
    wrong.write(Buffer.alloc(64, 42));
  });
  wrong.resume();
  await closed(wrong);
  await done(plain);

  // Names.
  server = tls.createServer({ ...identity, SNICallback: (name, callback) => {
    if (name === 'no.test') callback(new Error('nobody'));
    else if (name === 'odd.test') callback(null, {});
    else callback(null, null);
  } }, (socket) => socket.end());
  port = await listening(server);
  for (const servername of ['no.test', 'odd.test', 'yes.test']) {
    await closed(tls.connect({ port, host: '127.0.0.1', servername, rejectUnauthorized: false })
      .resume());
  }
  await done(server);

  // Protocols; the choice may also be of another certificate.
  server = tls.createServer({ ...identity, ALPNCallback({ servername, protocols }) {
    console.log(this instanceof tls.TLSSocket, servername, protocols);
    this.setKeyCert({ key: read('self-key.pem'), cert: read('self-cert.pem') });
    return protocols.includes('b') ? 'b' : undefined;
  } }, (socket) => socket.end());
  port = await listening(server);
  for (const ALPNProtocols of [['a', 'b'], ['c']]) {
    const client = tls.connect({ port, host: '127.0.0.1', servername: 'x.test', ALPNProtocols,
      rejectUnauthorized: false }, () => console.log(client.alpnProtocol,
      client.getPeerCertificate().subject.CN, client.isPaused()));
    client.resume();
    await new Promise((resolve) => client.on('error', ({ code }) => console.log(code))
      .on('close', resolve));
    console.log(client.ssl);
  }
  await done(server);

  // Versions, curves and suites without anything in common.
  for (const [mine, its] of [
    [{ maxVersion: 'TLSv1.2' }, { minVersion: 'TLSv1.3' }],
    [{ ciphers: 'ECDHE-RSA-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' },
      { ciphers: 'ECDHE-RSA-AES256-GCM-SHA384', maxVersion: 'TLSv1.2' }],
  ]) {
    server = tls.createServer({ ...identity, ...its });
    server.on('tlsClientError', () => {});
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const client = tls.connect({ port: server.address().port, host: '127.0.0.1', ...mine });
    await new Promise((resolve) => client.on('error', () => console.log('refused'))
      .on('close', resolve));
    await done(server);
  }
  server = tls.createServer({ ...identity, pauseOnConnect: true, allowHalfOpen: true }, (socket) => {
    console.log(socket.isPaused(), socket.allowHalfOpen);
    socket.end();
  });
  port = await listening(server);
  await closed(tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false }).resume());
  await done(server);
})();
