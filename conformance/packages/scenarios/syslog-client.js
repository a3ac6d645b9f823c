'use strict';

// Both transports and both message formats.

const dgram = require('dgram');
const net = require('net');
const syslog = require('syslog-client');

const seen = [];
const note = (kind, text) => {
  seen.push(`${kind} ${text.trim().replace(/\d{4}-\S+Z|[A-Z][a-z]{2} +\d+ [\d:]+/, 'TIME')
    .replace(String(process.pid), 'PID')}`);
  if (seen.length < 3) return;
  console.log(seen.sort().join('\n'));
  for (const client of clients) client.close();
  udp.close();
  tcp.close();
};
const clients = [];
const udp = dgram.createSocket('udp4', (message) => note('udp', message.toString()));
const tcp = net.createServer((socket) => {
  socket.on('data', (data) => note('tcp', data.toString()));
});

udp.bind(0, '127.0.0.1', () => tcp.listen(0, '127.0.0.1', () => {
  const make = (options) => {
    const client = syslog.createClient('127.0.0.1', { syslogHostname: 'here', ...options });
    client.on('error', (error) => console.log(error.message));
    clients.push(client);
    return client;
  };
  const { port } = udp.address();
  make({ port }).log('plain', { severity: syslog.Severity.Error, facility: syslog.Facility.Mail });
  make({ port, rfc3164: false, appName: 'app' }).log('rfc 5424', {}, (error) => {
    console.log('logged', error ?? 'without error');
  });
  make({ port: tcp.address().port, transport: syslog.Transport.Tcp }).log('by tcp');
}));
