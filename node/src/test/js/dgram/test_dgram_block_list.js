'use strict';

// Addresses a socket must not talk to, or listen to.

const { BlockList } = require('net');
const { code, equal, matches, once, test, throws, turns } = require('./harness.js');

function blocked(address = '127.0.0.1') {
  const list = new BlockList();
  list.addAddress(address);
  return list;
}

test('19 a block list is a net.BlockList', (t) => {
  for (const list of ['x', {}, [], 1, true, new Set()]) {
    throws(() => t.socket({ type: 'udp4', sendBlockList: list }), code('ERR_INVALID_ARG_TYPE'));
  }
  throws(() => t.socket({ type: 'udp4', receiveBlockList: {} }), {
    message: 'The "options.receiveBlockList" property must be an net.BlockList. ' +
      'Received an instance of Object',
  });
  t.socket({ type: 'udp4', receiveBlockList: null, sendBlockList: 0 });
});

test('147 what is in the send block list is not sent to', async (t) => {
  const socket = t.socket({ type: 'udp4', sendBlockList: blocked() });
  socket.bindSync();
  socket.on('error', t.mustNotCall('error'));
  for (const address of ['127.0.0.1', undefined, 'localhost']) {
    socket.send('x', 9, address, t.mustCall((error) => matches(error, {
      code: 'ERR_IP_BLOCKED', message: 'IP(127.0.0.1) is blocked by net.BlockList',
    })));
  }
  socket.send('x', 9);
});

test('93 what is in the send block list is not connected to', (t) => {
  const socket = t.socket({ type: 'udp4', sendBlockList: blocked() });
  const told = { code: 'ERR_IP_BLOCKED', message: 'IP(127.0.0.1) is blocked by net.BlockList' };
  throws(() => socket.connectSync(9), told);
  socket.connect(9, t.mustCall((error) => matches(error, told)));
});

test('148 a peer is not looked up in the list again', (t) => {
  const list = new BlockList();
  const socket = t.bound({ type: 'udp4', sendBlockList: list });
  socket.connectSync(socket.address().port);
  list.addAddress('127.0.0.1');
  socket.send('x', t.mustCall((error) => equal(error, null)));
});

test('147 an IPv4 address written as IPv6 is the same address', (t) => {
  const socket = t.socket({ type: 'udp6', sendBlockList: blocked() });
  socket.bindSync();
  socket.send('x', 9, '::ffff:127.0.0.1', t.mustCall((error) => {
    equal(error.code, 'ERR_IP_BLOCKED');
  }));
});

test('194 what is in the receive block list is not heard', async (t) => {
  const list = blocked();
  const socket = t.socket({ type: 'udp4', receiveBlockList: list });
  socket.bindSync({ address: '127.0.0.1' });
  const other = t.socket('udp4');
  other.bindSync({ address: '127.0.0.2' });
  socket.on('message', t.mustCall((message) => equal(String(message), 'from another')));
  t.bound().send('from the blocked one', socket.address().port);
  await turns(2);
  other.send('from another', socket.address().port);
});

test('194 the receive block list is asked each time', async (t) => {
  const list = blocked();
  const socket = t.socket({ type: 'udp6', receiveBlockList: list });
  const { port } = socket.bindSync();
  const heard = [];
  socket.on('message', (message) => heard.push(String(message)));
  const from = t.bound();
  from.send('1', port);
  await turns(3);
  list.clear();
  from.send('2', port);
  await once(socket, 'message');
  equal(heard, ['2']);
});
