'use strict';

// The four formats, by UDP, TCP and TLS.

const dgram = require('dgram');
const fs = require('fs');
const net = require('net');
const path = require('path');
const tls = require('tls');
const { CEF, LEEF, RFC3164, RFC5424 } = require('syslog-pro');

const shared = path.join(__dirname, '../shared');
const cut = (data) => String(data).replace(/\d{4}-\d\d-\d\dT[\d:.]+\S*/g, 'TIME')
  .replace(/[A-Z][a-z]{2} +\d+ [\d:]+/g, 'TIME').replaceAll(require('os').hostname(), 'HOST')
  .replaceAll(String(process.pid), 'PID').trimEnd();
const got = [];
const hear = (kind) => (data) => {
  console.log(kind, cut(data));
  got.shift()?.();
};
const heard = () => new Promise((resolve) => got.push(resolve));
const udp = dgram.createSocket('udp4').on('message', hear('udp')).bind(5140, '127.0.0.1');
const tcp = net.createServer((s) => s.on('data', hear('tcp')).on('error', () => {}))
  .listen(5141, '127.0.0.1');
const secure = tls.createServer({ key: fs.readFileSync(path.join(shared, 'key.pem')),
  cert: fs.readFileSync(path.join(shared, 'cert.pem')) },
(s) => s.on('data', hear('tls')).on('error', () => {})).listen(5142, '127.0.0.1');

(async () => {
  const to = (port, protocol) => ({ target: '127.0.0.1', port, protocol });
  const step = async (sent) => {
    const one = heard();
    await sent();
    await one;
  };
  const old = new RFC3164({ applicationName: 'app', server: to(5140, 'udp') });
  await step(() => old.info('hello'));
  const bright = new RFC3164({ applicationName: 'app', color: true, extendedColor: true,
    server: to(5141, 'tcp') });
  await step(() => bright.error('red'));
  const modern = new RFC5424({ applicationName: 'app', includeStructuredData: true,
    server: to(5140, 'udp') });
  await step(() => modern.send('structured', { msgSeverity: 2, msgStructuredData: ['a b="c"'] }));
  await step(() => new LEEF({ vendor: 'v', product: 'p', version: '1', eventId: 'e',
    attributes: { cat: 'x', sev: 3 }, server: to(5141, 'tcp') }).send());
  const cef = new CEF({ deviceVendor: 'v', extensions: { act: 'a' }, server: to(5140, 'udp') });
  await step(() => cef.send());
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  await new RFC5424({ server: { target: '127.0.0.1', port: 5142, protocol: 'tls' } })
    .notice('secret').then(() => console.log('sent'), (error) => console.log(String(error)));
  await new RFC3164({ server: to(5199, 'tcp') }).debug('x')
    .catch((error) => console.log('refused', String(error)));
  udp.close();
  process.exit(0);
})();
