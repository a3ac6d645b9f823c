'use strict';

// Over TCP against the package's server, over UDP against one of our own.

const dgram = require('dgram');
const ModbusRTU = require('modbus-serial');

const coils = [true, false, true];
const registers = [1, 2, 3, 4];
const server = new ModbusRTU.ServerTCP({
  getHoldingRegister: (address) => registers[address],
  getCoil: (address) => coils[address],
  setRegister: (address, value) => { registers[address] = value; },
}, { host: '127.0.0.1', port: 15020, unitID: 1 });

const udp = dgram.createSocket('udp4', (message, { port, address }) => {
  const reply = Buffer.concat([message.subarray(0, 4), Buffer.from([0, 7, 1, 3, 4, 0, 9, 0, 8])]);
  udp.send(reply, port, address);
});

async function overTcp() {
  const client = new ModbusRTU();
  await client.connectTCP('127.0.0.1', { port: 15020 });
  client.setID(1);
  console.log(await client.readHoldingRegisters(0, 4));
  console.log((await client.readCoils(0, 3)).data.slice(0, 3));
  console.log(await client.writeRegister(2, 77), registers);
  await new Promise((resolve) => client.close(resolve));
}

async function overUdp() {
  const client = new ModbusRTU();
  await client.connectUDP('127.0.0.1', { port: udp.address().port });
  while (!client.isOpen) await new Promise(setImmediate);
  client.setID(1);
  console.log(await client.readHoldingRegisters(0, 2));
  await new Promise((resolve) => client.close(resolve));
}

server.on('initialized', () => udp.bind(0, '127.0.0.1', async () => {
  await overTcp();
  await overUdp();
  udp.close();
  server.close(() => process.exit(0));
}));
