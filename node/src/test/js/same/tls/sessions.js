'use strict';
// A session is told of and can be gone on with, in both protocols; what both ends can derive.
const fs = require('fs');
const path = require('path');
const tls = require('tls');

const read = (name) => fs.readFileSync(path.join(__dirname, 'fixtures', name));
const told = async (what, step) => {
  try {
    console.log(what, await step());
  } catch (error) {
    console.log(what, error.name, error.code, error.message);
  }
};

function connect(server, session) {
  return new Promise((resolve) => {
    let last;
    const client = tls.connect({
      port: server.address().port, host: '127.0.0.1', ca: read('ca-cert.pem'),
      servername: 'localhost', session,
    }, () => console.log('client', client.getProtocol(), client.isSessionReused(),
      Buffer.isBuffer(client.getSession()), client.authorized));
    client.on('session', (bytes) => {
      last = bytes;
    });
    client.resume();
    client.on('close', () => {
      console.log('closed', client.getSession(), client.isSessionReused());
      resolve(last);
    });
  });
}

async function serve(maxVersion) {
  const server = tls.createServer({
    key: read('key.pem'), cert: read('cert.pem'), maxVersion,
  }, (socket) => {
    socket.end(`${socket.isSessionReused()}`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const first = await connect(server);
  await connect(server, first);
  await connect(server);
  await connect(server, Buffer.alloc(0));
  await new Promise((resolve) => server.close(resolve));
}

async function derive() {
  const server = tls.createServer({ key: read('key.pem'), cert: read('cert.pem') });
  const ended = new Promise((resolve) => server.on('secureConnection', resolve));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = tls.connect({
    port: server.address().port, host: '127.0.0.1', rejectUnauthorized: false,
  });
  await told('too early', () => client.exportKeyingMaterial(8, 'x'));
  await new Promise((resolve) => client.once('secureConnect', resolve));
  const other = await ended;
  for (const values of [[16, 'EXPERIMENTAL one'], [16, 'EXPERIMENTAL one', Buffer.from('c')]]) {
    const [mine, its] = [client, other].map((end) => end.exportKeyingMaterial(...values));
    console.log(mine.length, mine.equals(its));
  }
  await told('no length', () => client.exportKeyingMaterial());
  await told('no label', () => client.exportKeyingMaterial(1));
  await told('context', () => client.exportKeyingMaterial(1, 'x', 'c'));
  await told('small', () => client.setMaxSendFragment(511));
  await told('fits', () => client.setMaxSendFragment(512));
  await told('number', () => client.setSession(1));
  await told('renegotiate', () => client.renegotiate());
  await told('callback', () => client.renegotiate({}, 1));
  await told('hashes', () => other.getSharedSigalgs().includes('ECDSA+SHA256'));
  console.log(client.getSharedSigalgs(), other.getEphemeralKeyInfo());
  client.renegotiate({}, (error) => {
    console.log(error.code, error.message, error.reason);
    client.destroy();
    other.destroy();
    server.close();
  });
}

(async () => {
  await serve('TLSv1.2');
  await serve('TLSv1.3');
  await derive();
})();
