// Block lists, both ways: rules of every kind, changed while sockets use them.
'use strict';

const dgram = require('dgram');
const { BlockList, SocketAddress } = require('net');

const turn = () => new Promise((resolve) => setImmediate(resolve));
const plain = (text) => text.replace(/:\d{4,5}\b/g, ':N');

function tell(what) {
  return (error, bytes) => console.log(what, error
    ? plain(`${error.name} ${error.code}: ${error.message} ${JSON.stringify({ ...error })}`)
    : bytes);
}

const sent = (socket, what, ...values) => new Promise((resolve) => {
  socket.send('x', ...values, (...told) => resolve(tell(what)(...told)));
});

(async () => {
  const list = new BlockList();
  list.addSubnet('127.1.0.0', 16);
  list.addRange('127.2.0.1', '127.2.0.9');
  list.addAddress('::1', 'ipv6');
  list.addAddress(new SocketAddress({ address: '127.3.0.1' }));
  console.log(list.rules);

  const four = dgram.createSocket({ type: 'udp4', sendBlockList: list });
  four.bindSync();
  for (const address of ['127.1.2.3', '127.2.0.1', '127.2.0.9', '127.2.0.10', '127.3.0.1',
    '127.0.0.1', '127.3.1', '']) {
    await sent(four, `to ${address}`, 9, address);
  }
  const six = dgram.createSocket({ type: 'udp6', sendBlockList: list });
  six.bindSync();
  for (const address of ['::1', '::1%lo', '::ffff:127.1.2.3', '::ffff:127.0.0.1', undefined]) {
    await sent(six, `to ${address}`, 9, address);
  }
  await sent(four, 'by name', 9, 'localhost');
  four.send('nobody hears of this', 9, '127.1.2.3');

  for (const address of ['127.1.2.3', '127.0.0.1']) {
    const socket = dgram.createSocket({ type: 'udp4', sendBlockList: list });
    socket.on('error', (error) => console.log('  error', error.code, error.message));
    await new Promise((resolve) => socket.connect(9, address, (error) => {
      tell(`connect ${address}`)(error, 'done');
      resolve();
    }));
    if (address === '127.1.2.3') socket.connect(9, address);
    await turn();
    try {
      socket.connectSync(9, address);
    } catch (error) {
      tell('connectSync')(error);
    }
    socket.close();
  }

  const hearing = new BlockList();
  const server = dgram.createSocket({ type: 'udp4', receiveBlockList: hearing });
  const { port } = server.bindSync();
  server.on('message', (message, { address }) => console.log('heard', String(message), address));
  const from = ['127.5.0.1', '127.5.0.2'].map((address) => {
    const socket = dgram.createSocket('udp4');
    socket.bindSync({ address });
    return socket;
  });
  const both = async (text) => {
    for (const socket of from) {
      await new Promise((resolve) => socket.send(text, port, resolve));
    }
    await turn();
    await turn();
  };
  await both('nobody blocked');
  hearing.addAddress('127.5.0.1');
  await both('one blocked');
  hearing.addSubnet('127.5.0.0', 24);
  await both('all blocked');
  console.log(BlockList.isBlockList(hearing), hearing.check('127.5.0.2'), hearing.rules.length);

  const dual = dgram.createSocket({ type: 'udp6', receiveBlockList: hearing });
  const { port: dualPort } = dual.bindSync();
  dual.on('message', (message, { address }) => console.log('dual heard', String(message), address));
  for (const socket of from) socket.send('mapped', dualPort);
  four.send('not blocked', dualPort, '127.0.0.1');
  await turn();
  await turn();
  for (const socket of [four, six, server, dual, ...from]) socket.close();
})();
