'use strict';

const dgram = require('dgram');
const { Parse, Produce } = require('glossy');

const producer = new Produce({ facility: 'local4', type: 'RFC5424', host: 'here', appName: 'app',
  pid: '12' });
const server = dgram.createSocket('udp4', (message) => {
  const parsed = Parse.parse(message.toString());
  console.log(parsed.facility, parsed.severity, parsed.type, parsed.host, parsed.appName,
    parsed.pid, parsed.time?.toISOString(), parsed.structuredData, parsed.message);
  server.close();
});
server.bind(0, '127.0.0.1', () => {
  const text = producer.produce({ severity: 'crit', date: new Date(1e12), message: 'water',
    structuredData: { 'a@1': { k: 'v' } } });
  console.log(text);
  const client = dgram.createSocket('udp4');
  client.send(text, server.address().port, '127.0.0.1', () => client.close());
});
