'use strict';
// What contexts refuse and how they say it; whom they trust that name nobody.
const fs = require('fs');
const https = require('https');
const net = require('net');
const path = require('path');
const tls = require('tls');

const read = (name) => fs.readFileSync(path.join(__dirname, 'fixtures', name));
const [key, cert, other] = ['key.pem', 'cert.pem', 'self-cert.pem'].map(read);

function told(what, step) {
  try {
    console.log(what, step());
  } catch (error) {
    console.log(what, error.name, error.code, error.message);
  }
}

for (const options of [
  { key: read('self-key1.pem'), cert }, { key: read('self-key1.pem'), cert: other },
  { key: 'x' }, { cert: 'x' }, { ca: 'x' }, { pfx: 'x' }, { pfx: 1 }, { key, cert: other },
  { key: [key], cert: [other, cert] }, { crl: 'x' }, { ciphers: 'x' }, { ciphers: ':' },
  { ciphers: '' }, { ciphers: 'TLS_X' }, { ciphers: 'ALL@SECLEVEL=0' }, { ciphers: '!x' },
  { ciphers: 'aNULL' }, { ciphers: 'ECDHE+AESGCM:!AES128' }, { ecdhCurve: 'x' },
  { ecdhCurve: 'P-256:X25519' }, { ecdhCurve: 'auto' }, { sigalgs: '' }, { sigalgs: 1 },
  { sigalgs: 'RSA-PSS+SHA256:ECDSA+SHA384' }, { sessionIdContext: 1 }, { sessionTimeout: -1 },
  { ticketKeys: 'x' }, { ticketKeys: Buffer.alloc(3) }, { secureOptions: 'x' },
  { secureProtocol: 'x' }, { secureProtocol: 'SSLv3_method' },
  { secureProtocol: 'TLSv1_2_method' }, { clientCertEngine: 1 }, { privateKeyIdentifier: 1 },
  { ca: 1 }, { key: [{ pem: 1 }] },
]) {
  const [name] = Object.keys(options);
  told(`${name} ${typeof options[name] === 'object' ? '' : options[name]}`,
    () => typeof tls.createSecureContext(options));
}
told('servername', () => tls.connect({ port: 1, servername: '127.0.0.1' }));
told('SNICallback', () => new tls.TLSSocket(new net.Socket(), { isServer: true, SNICallback: 1 }));
told('ticket keys', () => new tls.Server().setTicketKeys(1));
for (const certs of [undefined, [1], ['x'], [Buffer.from('x')]]) {
  told('default', () => tls.setDefaultCACertificates(certs));
}
told('same', () => tls.getCACertificates() === tls.getCACertificates('default'));
told('bundled', () => tls.getCACertificates('bundled') === tls.rootCertificates);
told('kind', () => tls.getCACertificates('x'));

const agent = new https.Agent({ maxCachedSessions: 1 });
told('name', () => agent.getName({ host: 'h', port: 1, servername: 'h', honorCipherOrder: false,
  secureOptions: 0, sigalgs: 'x', crl: [Buffer.from('c')] }));
agent._cacheSession('a', 1);
agent._cacheSession('b', 2);
told('sessions', () => [agent._getSession('a'), agent._getSession('b')]);
agent._evictSession('b');
told('evicted', () => agent._getSession('b'));

// The program's own choice of authorities is that of every context from then on.
(async () => {
  const server = tls.createServer({ key, cert }, (socket) => socket.end());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ask = () => new Promise((resolve) => {
    const client = tls.connect({ port: server.address().port, host: '127.0.0.1',
      servername: 'localhost' }, () => console.log('trusted', client.authorized));
    client.on('error', (error) => console.log(error.code));
    client.on('close', resolve);
    client.resume();
  });
  await ask();
  tls.setDefaultCACertificates([read('ca-cert.pem'), `${read('ca-cert.pem')}`]);
  console.log(tls.getCACertificates().length);
  await ask();
  tls.setDefaultCACertificates([]);
  console.log(tls.getCACertificates());
  await ask();
  server.close();
})();
