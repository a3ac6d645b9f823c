// Messages of both versions of the protocol, one of them signed, come by UDP and are parsed.

import dgram from 'node:dgram';
import { PassThrough } from 'node:stream';
import mavlink from 'node-mavlink';

const { MavLinkPacketParser, MavLinkPacketSignature, MavLinkPacketSplitter, MavLinkProtocolV1,
  MavLinkProtocolV2, common, minimal } = mavlink;
const known = { ...minimal.REGISTRY, ...common.REGISTRY };
const key = MavLinkPacketSignature.key('secret');
const bytes = new PassThrough();
const server = dgram.createSocket('udp4', (message) => bytes.write(message));
const client = dgram.createSocket('udp4');
let left = 3;

bytes.pipe(new MavLinkPacketSplitter()).pipe(new MavLinkPacketParser()).on('data', (packet) => {
  const { header, payload, protocol, signature } = packet;
  const of = known[header.msgid];
  console.log(protocol.constructor.name, header.msgid, of.name, header.sysid,
    signature?.matches(key), { ...protocol.data(payload, of) });
  left -= 1;
  if (left > 0) return;
  server.close();
  client.close();
});

const made = (message, fields) => Object.assign(message, fields);
server.bind(0, '127.0.0.1', () => {
  const v2 = new MavLinkProtocolV2();
  const time = made(new common.SystemTime(), { timeUnixUsec: 1234567890123456n, timeBootMs: 55 });
  for (const packet of [
    new MavLinkProtocolV1().serialize(made(new minimal.Heartbeat(), { type: 2, autopilot: 3 }), 1),
    v2.serialize(made(new common.CommandLong(), { command: 400, _param1: 1.5 }), 2),
    v2.sign(v2.serialize(time, 3), 1, key, Date.UTC(2020, 0)),
  ]) client.send(packet, server.address().port, '127.0.0.1');
});
