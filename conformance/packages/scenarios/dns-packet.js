'use strict';

// A name server of our own, asked over UDP, and over TCP where the answer did not fit.

const dgram = require('dgram');
const net = require('net');
const packet = require('dns-packet');

const records = [
  { type: 'A', name: 'a.test', ttl: 60, data: '10.0.0.1' },
  { type: 'AAAA', name: 'a.test', ttl: 60, data: 'fd00::1' },
  { type: 'MX', name: 'a.test', ttl: 60, data: { preference: 5, exchange: 'mx.a.test' } },
  { type: 'TXT', name: 'a.test', ttl: 60, data: ['v=spf1', '-all'] },
  { type: 'SOA', name: 'a.test', ttl: 60, data: { mname: 'ns.a.test', rname: 'me.a.test',
    serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 5 } },
  { type: 'CAA', name: 'a.test', ttl: 60, data: { flags: 0, tag: 'issue', value: 'ca.test' } },
  { type: 'TXT', name: 'long.test', ttl: 60, data: Array(20).fill('x'.repeat(90)) },
];

const answer = ({ id, questions }) => ({
  type: 'response',
  id,
  flags: packet.RECURSION_DESIRED | packet.AUTHORITATIVE_ANSWER,
  questions,
  answers: records.filter((one) =>
    one.type === questions[0].type && one.name === questions[0].name),
});

const udp = dgram.createSocket('udp4');
udp.on('message', (message, { port, address }) => {
  const found = answer(packet.decode(message));
  let bytes = packet.encode(found);
  if (bytes.length > 512) {
    bytes = packet.encode({ ...found, answers: [], flags: packet.TRUNCATED_RESPONSE });
  }
  udp.send(bytes, port, address);
});
const tcp = net.createServer((socket) => {
  socket.on('data', (bytes) => {
    socket.end(packet.streamEncode(answer(packet.streamDecode(bytes))));
  });
});

const query = (name, type, id) => ({ type: 'query', id, questions: [{ type, name }] });

function overUdp(name, type, id) {
  return new Promise((resolve) => {
    const socket = dgram.createSocket('udp4');
    socket.on('message', (bytes) => {
      socket.close();
      resolve(packet.decode(bytes));
    });
    socket.send(packet.encode(query(name, type, id)), udp.address().port, '127.0.0.1');
  });
}

function overTcp(name, type, id) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(tcp.address().port, '127.0.0.1', () => {
      socket.write(packet.streamEncode(query(name, type, id)));
    });
    const parts = [];
    socket.on('data', (bytes) => parts.push(bytes));
    socket.on('end', () => resolve(packet.streamDecode(Buffer.concat(parts))));
    socket.on('error', reject);
  });
}

udp.bind(0, '127.0.0.1', () => {
  tcp.listen(0, '127.0.0.1', async () => {
    let id = 1;
    for (const { name, type } of records) {
      let response = await overUdp(name, type, id++);
      console.log(response.id, response.flag_aa, response.flag_tc, response.answers.length);
      if (response.flag_tc) response = await overTcp(name, type, id++);
      const { data } = response.answers[0];
      console.log(name, type, type === 'TXT' ? String(data).length : data);
    }
    udp.close();
    tcp.close();
  });
});
