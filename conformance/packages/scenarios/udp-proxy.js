'use strict';

// An IPv4 client speaks through the proxy with an IPv6 server.

const dgram = require('dgram');
const proxy = require('udp-proxy');

const target = dgram.createSocket('udp6', (message, { port, address }) => {
  console.log('target', message.toString(), address);
  target.send(`re: ${message}`, port, address);
});
target.bind(0, '::1', () => {
  const server = proxy.createServer({ address: '::1', port: target.address().port, ipv6: true,
    localaddress: '127.0.0.1', proxyaddress: '::1', timeOutTime: 2000 });
  const client = dgram.createSocket('udp4', (message) => console.log('client', `${message}`));
  server.on('listening', ({ server: own, target: far }) => {
    console.log(own.address, own.family, far.address, far.family);
    client.send('hello', own.port, '127.0.0.1');
  });
  server.on('bound', ({ route, peer }) => console.log('bound', route.address, peer.address));
  server.on('message', (message, sender) => console.log('message', `${message}`, sender.family));
  server.on('proxyMsg', (message, sender, peer) =>
    console.log('proxyMsg', `${message}`, sender.family, peer.family));
  server.on('proxyError', (error) => console.log('proxyError', error));
  server.on('error', (error) => console.log('error', error));
  server.on('close', () => console.log('close'));
  server.on('proxyClose', (peer) => {
    console.log('proxyClose', peer.address);
    setImmediate(() => server.close());
    client.close();
    target.close();
  });
});
