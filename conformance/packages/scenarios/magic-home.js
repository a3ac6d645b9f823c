'use strict';

// A lamp of our own is found by UDP and told by TCP what to do.

const dgram = require('dgram');
const net = require('net');
const { Control, Discovery } = require('magic-home');

const QUERY = 0x81;
const POWER = 0x71;
const summed = (bytes) => Buffer.from([...bytes, bytes.reduce((a, b) => a + b) & 0xff]);

const lamp = net.createServer((socket) => socket.on('error', () => {}).on('data', (command) => {
  console.log('told', command.toString('hex'));
  if (command[0] === POWER) socket.write(summed([0xf0, POWER, command[1]]));
  if (command[0] === QUERY) {
    socket.write(summed([...Buffer.from('81332361211000ff0000030000', 'hex')]));
  }
}));
lamp.listen(5577, '127.0.0.1', async () => {
  const patient = { connect_timeout: 20_000, command_timeout: 20_000 };
  const control = new Control('127.0.0.1', { ...patient, wait_for_reply: true });
  console.log(await control.turnOn(), await control.queryState());
  const hasty = new Control('127.0.0.1', { ...patient, wait_for_reply: false });
  console.log(await hasty.setColor(1, 2, 3), await hasty.setPattern('seven_color_cross_fade', 50));
  await new Control('127.0.0.2').turnOn().catch(({ code }) => console.log(code));
  lamp.close();

  const announce = dgram.createSocket('udp4');
  const timer = setInterval(() => announce.send('127.0.0.1,ABCDEF,HF-LPB100', 48899, '127.0.0.1'),
    50);
  console.log((await new Discovery().scan(2000))[0]);
  clearInterval(timer);
  announce.close();
  process.exit(0);
});
