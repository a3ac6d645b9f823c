'use strict';

// A server that accepts one password, and accounting.

const dgram = require('dgram');
const radius = require('radius');

const secret = 'shared';
const server = dgram.createSocket('udp4', (message, { port, address }) => {
  const packet = radius.decode({ packet: message, secret });
  console.log(packet.code, packet.attributes);
  const accepted = packet.code === 'Accounting-Request' ||
    packet.attributes['User-Password'] === 'beverly123';
  const code = packet.code === 'Accounting-Request' ? 'Accounting-Response'
    : accepted ? 'Access-Accept' : 'Access-Reject';
  const response = radius.encode_response({ packet, code, secret,
    attributes: [['Reply-Message', `${code}!`]] });
  server.send(response, port, address);
});

const requests = [
  { code: 'Access-Request', attributes: [['NAS-IP-Address', '10.5.5.5'],
    ['User-Name', 'jlpicard'], ['User-Password', 'beverly123'],
    ['Vendor-Specific', 9, [[1, Buffer.from('a=b')]]]] },
  { code: 'Access-Request',  attributes: [['User-Name', 'q'], ['User-Password', 'wrong']] },
  { code: 'Accounting-Request', attributes: [['Acct-Status-Type', 'Start'],
    ['Event-Timestamp', new Date(1e12)]] },
];
const client = dgram.createSocket('udp4');
let sent;
function next() {
  const request = requests.shift();
  if (request === undefined) {
    client.close();
    server.close();
    return;
  }
  sent = radius.encode({ ...request, secret, identifier: 5 });
  client.send(sent, server.address().port, '127.0.0.1');
}
client.on('message', (response) => {
  console.log(radius.verify_response({ response, request: sent, secret }),
    radius.decode_without_secret({ packet: response }).attributes);
  next();
});
server.bind(0, '127.0.0.1', next);
