'use strict';

// A device of our own announces itself by UDP; it is found, connected to and set.

const dgram = require('dgram');
const net = require('net');
const TuyaDevice = require('tuyapi');
const { CommandType, MessageParser } = require('tuyapi/lib/message-parser');

const key = '0123456789abcdef';
const version = '3.3';
const parser = new MessageParser({ key, version });
let on = false;

const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.on('data', (data) => {
    for (const packet of parser.parse(data)) {
      if (packet.commandByte === CommandType.CONTROL) {
        on = packet.payload.dps['1'];
        console.log('device is set', packet.payload.dps);
      }
      const reply = (data, commandByte, encrypted) => socket.write(parser.encode({ data,
        commandByte, encrypted, sequenceN: packet.sequenceN }));
      if (packet.commandByte === CommandType.HEART_BEAT) {
        reply(Buffer.alloc(0), packet.commandByte, false);
        continue;
      }
      const state = { devId: 'dev1', dps: { 1: on } };
      reply(state, packet.commandByte, true);
      if (packet.commandByte === CommandType.CONTROL) reply(state, CommandType.STATUS, true);
    }
  });
});
const announce = dgram.createSocket('udp4');
const notice = new MessageParser({ key, version: '3.1' }).encode({
  data: JSON.stringify({ ip: '127.0.0.1', gwId: 'dev1', version, productKey: 'p' }),
  commandByte: CommandType.UDP, sequenceN: 0 });

server.listen(6668, '127.0.0.1', async () => {
  const device = new TuyaDevice({ id: 'dev1', key, issueGetOnConnect: false });
  device.on('error', (error) => console.log(error.message));
  const timer = setInterval(() => announce.send(notice, 6666, '127.0.0.1'), 50);
  await device.find({ timeout: 5 });
  clearInterval(timer);
  announce.close();
  console.log('found', device.device.ip, device.device.version);
  await device.connect();
  console.log('connected', device.isConnected(), await device.get());
  await device.set({ set: true });
  console.log('now', await device.get({ schema: true }));
  device.disconnect();
  server.close();
  process.exit(0);
});
