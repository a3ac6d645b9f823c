'use strict';

// A zone, a handler of its own and an error, asked over UDP and over TCP.

const dgram = require('dgram');
const net = require('net');
const dnsd = require('dnsd');
const packet = require('dns-packet');

const server = dnsd.createServer((req, res) => {
  const { type, name } = res.question[0];
  console.log(req.connection.type, type, name, req.id, `${req}`.split('\n')[0].length > 0);
  if (type === 'A') res.answer.push({ name, type, data: '192.0.2.1', ttl: 5 });
  if (type === 'MX') res.answer.push({ name, type, data: [10, `mail.${name}`], ttl: 5 });
  if (type === 'TXT') res.answer.push({ name, type, data: ['a', 'b'], ttl: 5 });
  res.end();
});
server.zone('example.com', 'ns1.example.com', 'us@example.com', 7, '2h', '30m', '2w', '10m');
const question = (id, type, name) =>
  packet.encode({ type: 'query', id, questions: [{ type, name }] });
const show = ({ id, rcode, flag_aa: aa, answers, authorities }) =>
  console.log(id, rcode, aa, JSON.stringify(answers), authorities);
server.listen(20053, '127.0.0.1', () => {
  const asked = [['A', 'one.test'], ['MX', 'two.test'], ['TXT', 'three.test'],
    ['SOA', 'example.com']];
  const client = dgram.createSocket('udp4', (message) => {
    show(packet.decode(message));
    if (asked.length > 0) return next();
    client.close();
    const socket = net.connect(20053, '127.0.0.1', () => {
      const body = question(99, 'A', 'tcp.test');
      socket.write(Buffer.from([0, body.length]));
      socket.write(body);
    });
    socket.once('data', (data) => {
      show(packet.decode(data.subarray(2)));
      socket.end();
      server.close();
      setTimeout(() => process.exit(0), 50);
    });
    return undefined;
  });
  let id = 1;
  const next = () => client.send(question(id++, ...asked.shift()), 20053, '127.0.0.1');
  next();
});
