'use strict';

// Network: bare
//
// A host with nothing but 127.0.0.1: IPv6 is switched off, there is no route for multicast or for
// anything else. Run by a user without rights, whose home cannot be written.

const fs = require('fs');
const os = require('os');
const path = require('path');
const { code, equal, hear, ok, once, sent, test, throws } = require('./net.js');

const GROUP = '239.77.0.1';

test('the home cannot be written, the user is nobody', () => {
  ok(process.getuid() !== 0, 'a user');
  throws(() => fs.writeFileSync(path.join(os.homedir(), 'x'), ''), { syscall: 'open' });
});

test('datagrams go round', async (t) => {
  const receiver = t.bound();
  const heard = hear(receiver);
  const { port } = receiver.address();
  for (let i = 0; i < 50; i++) t.socket('udp4').send(`${i}`, port);
  await heard.count(50);
});

test('44 a privileged port is not for everybody', async (t) => {
  throws(() => t.socket('udp4').bindSync({ port: 80 }), {
    message: 'bind EACCES 0.0.0.0:80', errno: -13,
  });
  const socket = t.socket('udp4');
  socket.bind(80);
  const [error] = await once(socket, 'error');
  equal(error.message, 'bind EACCES 0.0.0.0:80');
});

test('146 no other host can be reached', async (t) => {
  const socket = t.socket('udp4');
  socket.bindSync();
  for (const address of ['192.0.2.1', GROUP]) {
    equal((await sent(socket, 'x', 9, address)).message, `send ENETUNREACH ${address}:9`);
  }
  socket.setBroadcast(true);
  equal((await sent(socket, 'x', 9, '255.255.255.255')).code, 'ENETUNREACH');
});

test('91 no other host can be connected to', (t) => {
  throws(() => t.socket('udp4').connectSync(9, '192.0.2.1'), code('ENETUNREACH'));
});

test('216 without a route for multicast there is no interface for a group', (t) => {
  const socket = t.socket('udp4');
  socket.bindSync();
  throws(() => socket.addMembership(GROUP), { message: 'addMembership ENODEV', errno: -19 });
  throws(() => socket.dropMembership(GROUP), { syscall: 'dropMembership' });
});

test('221 on a named interface groups work', async (t) => {
  const socket = t.socket('udp4');
  const { port } = socket.bindSync();
  socket.addMembership(GROUP, '127.0.0.1');
  const heard = hear(socket);
  const sender = t.socket('udp4');
  sender.bindSync();
  sender.setMulticastInterface('127.0.0.1');
  equal(await sent(sender, 'heard', port, GROUP), null);
  await heard.until('heard');
  socket.dropMembership(GROUP, '127.0.0.1');
});

test('228 without a route there is no interface for a source either', 'SOURCE_MEMBERSHIP', (t) => {
  const socket = t.socket('udp4');
  socket.bindSync();
  throws(() => socket.addSourceSpecificMembership('127.0.0.2', '232.77.0.1'), code('ENODEV'));
  socket.addSourceSpecificMembership('127.0.0.2', '232.77.0.1', '127.0.0.1');
});

test('a udp6 socket can be made where IPv6 is off', (t) => {
  t.socket('udp6').close();
});

test('40 its own address is not there', 'IPV6', async (t) => {
  throws(() => t.socket('udp6').bindSync({ address: '::1' }), {
    message: 'bind EADDRNOTAVAIL ::1', errno: -99, syscall: 'bind',
  });
  const socket = t.socket('udp6');
  socket.bind(0, '::1');
  const [error] = await once(socket, 'error');
  equal(error.message, 'bind EADDRNOTAVAIL ::1');
});

test('188 bound to any address, a udp6 socket hears IPv4', 'IPV6', async (t) => {
  const socket = t.socket('udp6');
  const { port } = socket.bindSync();
  const heard = hear(socket);
  const four = t.socket('udp4');
  await sent(four, 'mapped', port, '127.0.0.1');
  await heard.until('mapped');
  equal(heard.senders[0].address, '::ffff:127.0.0.1');
});

test('146 IPv6 reaches nobody', 'IPV6', async (t) => {
  const socket = t.socket('udp6');
  socket.bindSync();
  for (const address of ['::1', '2001:db8::1', 'ff02::77:1']) {
    const error = await sent(socket, 'x', 9, address);
    ok(['ENETUNREACH', 'EADDRNOTAVAIL'].includes(error?.code), `${address} ${error?.code}`);
  }
});

test('219 a group of IPv6 has no interface', 'IPV6', (t) => {
  const socket = t.socket('udp6');
  socket.bindSync();
  throws(() => socket.addMembership('ff02::77:1'), code('ENODEV'));
});
