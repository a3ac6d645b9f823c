'use strict';
// Does a certificate speak for a host? And what is refused before anything is sent.
const tls = require('tls');

const check = (host, certificate) => {
  const error = tls.checkServerIdentity(host, certificate);
  console.log(host, error === undefined ? 'fine' : `${error.code} ${error.reason}`);
};
const cn = (CN) => ({ subject: { CN } });
const alt = (subjectaltname, CN) => ({ subject: { CN }, subjectaltname });

check('a.com', cn('a.com'));
check('A.COM', cn('a.com'));
check('a.com', cn('b.com'));
check('b.a.com', cn('*.a.com'));
check('a.com', cn('*.com'));
check('c.b.a.com', cn('*.a.com'));
check('a.com', { subject: {} });
check('a.com', alt('DNS:b.com', 'a.com'));
check('a.com', alt('DNS:a.com, DNS:b.com', 'x'));
check('foo.a.com', alt('DNS:f*.a.com', 'x'));
check('127.0.0.1', cn('127.0.0.1'));
check('127.0.0.1', alt('IP Address:127.0.0.1'));
check('127.0.0.2', alt('IP Address:127.0.0.1'));
check('::1', alt('IP Address:0:0:0:0:0:0:0:1'));
check('a.com', alt('URI:http://a.com/', 'a.com'));

const tell = (what, step) => {
  try {
    console.log(what, step());
  } catch (error) {
    console.log(what, error.name, error.code, error.message);
  }
};
tell('key', () => tls.createSecureContext({ key: 5 }));
tell('cert', () => tls.createSecureContext({ cert: {} }));
tell('ca', () => tls.createSecureContext({ ca: 'x'.repeat(0) || 5 }));
tell('version', () => tls.createSecureContext({ minVersion: 'TLSv9' }));
tell('protocol', () => tls.createSecureContext({ minVersion: 'TLSv1.2', secureProtocol: 'x' }));
tell('ciphers', () => tls.createSecureContext({ ciphers: 1 }));
tell('server', () => tls.createServer(5));
tell('both', () => tls.createServer({ ALPNProtocols: ['a'], ALPNCallback: () => {} }));
tell('name', () => tls.createServer().addContext('', {}));
const out = {};
tls.convertALPNProtocols(['ab', 'c'], out);
console.log(out, tls.DEFAULT_MIN_VERSION, tls.DEFAULT_MAX_VERSION, tls.CLIENT_RENEG_LIMIT,
  tls.rootCertificates.length > 10, tls.rootCertificates[0].startsWith('-----BEGIN CERT'));
