'use strict';

// Accepted, rejected, and never answered.

const dgram = require('dgram');
const radius = require('radius');
const Client = require('node-radius-client');
const { dictionaries: { rfc2865 } } = require('node-radius-utils');

const secret = 'shared';
const server = dgram.createSocket('udp4', (message, { port, address }) => {
  const packet = radius.decode({ packet: message, secret });
  const name = packet.attributes['User-Name'];
  console.log(packet.code, packet.attributes);
  if (name === 'silent') return;
  const code = name === 'ann' ? 'Access-Accept' : 'Access-Reject';
  server.send(radius.encode_response({ packet, code, secret,
    attributes: [['Reply-Message', `hello ${name}`], ['Class', Buffer.from('staff')]] }), port,
  address);
});
server.bind(0, '127.0.0.1', async () => {
  const client = new Client({ host: '127.0.0.1', hostPort: server.address().port, timeout: 3000,
    retries: 1, dictionaries: [rfc2865.file] });
  for (const name of ['ann', 'bob', 'silent']) {
    await client.accessRequest({ secret, attributes: [[rfc2865.attributes.USER_NAME, name],
      [rfc2865.attributes.USER_PASSWORD, 'pass']] })
      .then(({ code, attributes }) => console.log(code, attributes),
        (error) => console.log(error.message, error.response?.code));
  }
  server.close();
  try {
    new Client({ host: 3, x: 1 });
  } catch (error) {
    console.log(error.message);
  }
});
