'use strict';
// TLS over what is no connection of its own: a pair of streams, a socket that has spoken already.
const fs = require('fs');
const net = require('net');
const path = require('path');
const { Duplex, PassThrough, duplexPair } = require('stream');
const tls = require('tls');

const read = (name) => fs.readFileSync(path.join(__dirname, 'fixtures', name));
const identity = { key: read('key.pem'), cert: read('cert.pem') };
const trust = { ca: read('ca-cert.pem'), servername: 'localhost' };

const idle = new tls.TLSSocket(new PassThrough());
const { constructor: Wrap } = idle._handle._parentWrap;
console.log(Wrap.name, Wrap.StreamWrap === Wrap, Object.getPrototypeOf(Wrap) === net.Socket,
  idle.encrypted, idle.connecting, idle.ssl === idle._handle);

async function pair() {
  const [near, far] = duplexPair();
  const server = new tls.TLSSocket(far, { isServer: true, ...identity });
  const client = tls.connect({ socket: near, ...trust }, () => {
    console.log('secure', client.authorized);
    client.end('hello');
  });
  server.on('data', (data) => console.log('server', `${data}`));
  server.on('end', () => server.end('bye'));
  client.on('data', (data) => console.log('client', `${data}`));
  await new Promise((resolve) => client.on('end', resolve));
  client.destroy();
  server.destroy();
  await new Promise((resolve) => server.on('close', resolve));
  console.log(near.destroyed, far.destroyed);
}

// A client that is not asked to begins with its first write.
async function lazily() {
  const [near, far] = duplexPair();
  const server = new tls.TLSSocket(far, { isServer: true, ...identity });
  const client = new tls.TLSSocket(near, { ...trust });
  server.on('data', (data) => {
    console.log('first', `${data}`);
    client.destroy();
  });
  client.write('words');
  await new Promise((resolve) => client.on('close', resolve));
  server.destroy();
}

// STARTTLS: both speak in the clear first.
async function later() {
  const server = net.createServer((socket) => {
    socket.once('data', () => {
      socket.write('go', () => {
        const secure = new tls.TLSSocket(socket, { isServer: true, ...identity });
        console.log('parent', secure._parent === socket, secure._handle._parentWrap === socket);
        secure.on('data', (data) => secure.end(`${data}!`));
      });
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const raw = net.connect(server.address().port, '127.0.0.1', () => raw.write('starttls'));
  await new Promise((resolve) => raw.once('data', resolve));
  const secure = tls.connect({ socket: raw, ...trust }, () => secure.write('secret'));
  secure.on('data', (data) => console.log(`${data}`, secure.remotePort === raw.remotePort));
  raw.on('close', () => console.log('raw closed'));
  await new Promise((resolve) => secure.on('close', resolve));
  server.close();
}

async function fails() {
  const stream = new Duplex({ read() {}, write: (chunk, encoding, callback) => callback() });
  const client = tls.connect({ socket: stream });
  client.on('error', (error) => console.log(error.message));
  stream.destroy(new Error('broken'));
  await new Promise((resolve) => client.on('close', resolve));
  const raw = net.connect(1, '127.0.0.1');
  raw.on('error', (error) => console.log('raw', error.code));
  const over = tls.connect({ socket: raw });
  over.on('error', (error) => console.log('tls', error.code));
  await new Promise((resolve) => over.on('close', resolve));
}

(async () => {
  await pair();
  await lazily();
  await later();
  await fails();
  // Who leaves in the middle of the handshake is told of as such, and nothing stays open.
  const server = tls.createServer(identity);
  server.on('tlsClientError', (error) => console.log('server', error.code, error.message));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = tls.connect(server.address().port, '127.0.0.1');
  client.on('error', (error) => {
    console.log(error.code);
    server.close();
  });
})();
