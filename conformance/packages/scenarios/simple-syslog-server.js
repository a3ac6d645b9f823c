'use strict';

// Over UDP, TCP and TLS.

const dgram = require('dgram');
const fs = require('fs');
const path = require('path');
const net = require('net');
const tls = require('tls');
const Syslog = require('simple-syslog-server');

const show = (name) => ({ timestamp, port, ...rest }) => console.log(name, rest);
const read = (name) => fs.readFileSync(path.join(__dirname, '../shared', name));
const files = { key: read('key.pem'), cert: read('cert.pem') };
const line = "<34>Oct 11 22:14:15 mymachine su[12]: 'su root' failed for lonvick on /dev/pts/8";
const once = (server) => new Promise((resolve) => { server.on('msg', resolve); });

(async () => {
  const udp = Syslog('udp');
  udp.on('msg', show('udp')).on('invalid', (error) => console.log('invalid', error.message));
  await udp.listen({ host: '127.0.0.1', port: 20514 });
  const client = dgram.createSocket('udp4');
  let got = once(udp);
  client.send(line, 20514, '127.0.0.1');
  await got;
  client.close();
  await udp.close();

  const tcp = Syslog('tcp');
  tcp.on('msg', show('tcp')).on('error', (error) => console.log('error', error.message));
  await tcp.listen({ host: '127.0.0.1', port: 20514 });
  got = once(tcp);
  const socket = net.connect(20514, '127.0.0.1');
  socket.write(`${line.length} ${line.slice(0, 20)}`);
  setTimeout(() => socket.write(line.slice(20)), 50);
  await got;
  socket.end();
  await tcp.close();

  const secure = Syslog('tls', files);
  secure.on('msg', show('tls')).on('secureConnection', () => console.log('secure'));
  await secure.listen({ host: '127.0.0.1', port: 20514 });
  got = once(secure);
  const crypt = tls.connect({ port: 20514, host: '127.0.0.1', ca: files.cert });
  crypt.write(`${line.length} ${line}`);
  await got;
  crypt.end();
  await secure.close();
  try {
    Syslog('carrier pigeon');
  } catch (error) {
    console.log(error.message);
  }
})();
