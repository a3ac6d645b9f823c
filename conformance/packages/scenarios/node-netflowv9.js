'use strict';

// NetFlow 5, then a template and a record of NetFlow 9.

const dgram = require('dgram');
const Collector = require('node-netflowv9');

const five = Buffer.alloc(24 + 48);
five.writeUInt16BE(5, 0);
five.writeUInt16BE(1, 2);
five.writeUInt32BE(1000, 4);
five.writeUInt32BE(1_700_000_000, 8);
Buffer.from([192, 0, 2, 1, 192, 0, 2, 2]).copy(five, 24);
five.writeUInt32BE(7, 24 + 16);
five.writeUInt16BE(5353, 24 + 32);

const template = Buffer.from('0009000100000001657ae600000000010000000a' +
  '00000014010000030008000400010004000700020000', 'hex');
template.writeUInt16BE(20 + 2, 22);
const head = Buffer.from('0009000100000002657ae601000000020000000a', 'hex');
const set = (id, ...words) => {
  const body = Buffer.from(words.join(''), 'hex');
  const out = Buffer.alloc(4 + body.length);
  out.writeUInt16BE(id, 0);
  out.writeUInt16BE(4 + body.length, 2);
  body.copy(out, 4);
  return out;
};
const nine = Buffer.concat([head, set(0, '0100', '0003', '00080004', '00010004', '00070002')]);
const data = Buffer.concat([head, set(256, 'c0000201', '00000064', '14e9', '0000')]);

const collector = new Collector((flow) => {
  console.log(flow.rinfo.address, flow.header, flow.flows);
  if (flow.header.version === 9 && flow.flows?.length) {
    collector.close?.();
    process.exit(0);
  }
});
collector.listen(20055, '127.0.0.1', () => {});
const sender = dgram.createSocket('udp4');
setTimeout(() => sender.send(five, 20055, '127.0.0.1', () => sender.send(nine, 20055, '127.0.0.1',
  () => setTimeout(() => sender.send(data, 20055, '127.0.0.1'), 100))), 300);
