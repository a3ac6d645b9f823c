'use strict';

// A receiver and a sender over TLS, JSON and binary channels.

const fs = require('fs');
const path = require('path');
const { Client, Server } = require('castv2');

const read = (name) => fs.readFileSync(path.join(__dirname, '../shared', name));
const server = new Server({ key: read('key.pem'), cert: read('cert.pem') });
server.on('message', (client, source, destination, namespace, data) => {
  console.log('server', source, destination, namespace, data);
  if (Buffer.isBuffer(data)) return server.send(client, destination, source, namespace, data);
  return server.send(client, destination, source, namespace,
    JSON.stringify({ type: 'STATUS', to: JSON.parse(data).type }));
});
server.on('error', (error) => console.log('server error', error.message));
server.listen(20809, '127.0.0.1', () => {
  const client = new Client();
  client.on('error', (error) => console.log('client error', error.message));
  client.connect({ host: '127.0.0.1', port: 20809 }, () => {
    console.log('connected');
    const json = client.createChannel('sender-0', 'receiver-0', 'urn:test:json', 'JSON');
    const bytes = client.createChannel('sender-0', 'receiver-0', 'urn:test:bytes');
    json.on('message', (data, broadcast) => {
      console.log('client', data, broadcast);
      bytes.send(Buffer.alloc(20_000, 7));
    });
    bytes.on('message', (data) => {
      console.log('client', data.length, data[1]);
      json.close();
      client.close();
      server.close();
    });
    client.on('close', () => console.log('closed'));
    json.send({ type: 'PING', text: 'grüße' });
  });
});
