'use strict';

// A server of OpenSSL's with a certificate, and one that shares a key.

const { execFileSync, spawn } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const dtls = require('@nodertc/dtls');

const PORT = 15784;
const SECRET = '01020304';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dtls-'));
const [key, cert] = ['key', 'cert'].map((name) => path.join(folder, name));
execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out',
  cert, '-subj', '/CN=x', '-days', '9'], { stdio: 'ignore' });

const certified = { args: ['-key', key, '-cert', cert] };
const shared = { args: ['-nocert', '-psk', SECRET],
  options: { pskIdentity: 'me', pskSecret: Buffer.from(SECRET, 'hex') } };
const suites = [
  ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'ECDHE-RSA-AES128-GCM-SHA256', certified],
  ['TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256', 'ECDHE-RSA-CHACHA20-POLY1305', certified],
  ['TLS_RSA_WITH_AES_256_GCM_SHA384', 'AES256-GCM-SHA384', certified],
  ['TLS_PSK_WITH_AES_128_GCM_SHA256', 'PSK-AES128-GCM-SHA256', shared],
  ['TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256', 'ECDHE-PSK-CHACHA20-POLY1305', shared],
];

const talk = ([suite, name, { args, options }], index) => new Promise((resolve) => {
  const server = spawn('openssl', ['s_server', '-dtls1_2', ...args, '-accept',
    `${PORT + index}`, '-cipher', `${name}:@SECLEVEL=0`], { stdio: 'pipe' });
  server.on('exit', resolve);
  server.stdout.on('data', (data) => {
    const text = data.toString();
    if (text.includes('ACCEPT')) connect();
    if (!text.includes('hello')) return;
    console.log('server got', /hello \w+/.exec(text)[0]);
    server.stdin.write('hello client\n');
  });
  function connect() {
    const client = dtls.connect({ type: 'udp4', remoteAddress: '127.0.0.1',
      remotePort: PORT + index, cipherSuites: [suite], ...options });
    const end = (...told) => {
      console.log(suite, ...told);
      client.close();
      server.kill();
    };
    client.once('connect', () => client.write('hello server\n'));
    client.on('data', (data) => end(data.toString().trim()));
    client.on('error', (error) => end(error.message));
  }
});

(async () => {
  for (const [index, suite] of suites.entries()) await talk(suite, index);
  fs.rmSync(folder, { recursive: true });
  process.exit(0);
})();
