'use strict';

// A proxy of our own: a connection with a password, one that is refused, and a relay of UDP.

const dgram = require('dgram');
const net = require('net');
const { SocksClient } = require('socks');

const PASSWORD = 2;
const ASSOCIATE = 3;

const relay = dgram.createSocket('udp4', (message, { port, address }) => {
  const frame = SocksClient.parseUDPFrame(message);
  console.log('frame', frame.frameNumber, frame.remoteHost, frame.data.toString());
  relay.send(SocksClient.createUDPFrame({ remoteHost: { host: '10.1.2.3', port: 53 },
    data: Buffer.from('reply') }), port, address);
});

function answer(request) {
  const reply = Buffer.from([5, request.includes('deny') ? 2 : 0, 0, 1, 127, 0, 0, 1, 0, 0]);
  if (request[1] === ASSOCIATE) reply.writeUInt16BE(relay.address().port, 8);
  return reply;
}

const proxy = net.createServer((socket) => {
  const steps = {
    greet(data) {
      const method = data.includes(PASSWORD, 2) ? PASSWORD : 0;
      socket.write(Buffer.from([5, method]));
      return method === PASSWORD ? 'user' : 'request';
    },
    user(data) {
      console.log('user', data.toString('hex'));
      socket.write(Buffer.from([1, 0]));
      return 'request';
    },
    request(data) {
      socket.write(answer(data));
      return 'talk';
    },
    talk(data) {
      socket.write(`echo ${data}`);
      return 'talk';
    },
  };
  let step = 'greet';
  socket.on('error', () => {}).on('data', (data) => { step = steps[step](data); });
});

async function run() {
  const to = { host: '127.0.0.1', port: proxy.address().port, type: 5 };
  const { socket } = await SocksClient.createConnection({ command: 'connect',
    proxy: { ...to, userId: 'ann', password: 'p' }, destination: { host: 'x.test', port: 80 } });
  socket.write('hi');
  socket.once('data', (data) => {
    console.log(data.toString());
    socket.destroy();
  });
  await new Promise((resolve) => { socket.once('close', resolve); });
  await SocksClient.createConnection({ command: 'connect', proxy: to,
    destination: { host: 'deny.test', port: 80 } }).catch(({ message }) => console.log(message));

  const client = new SocksClient({ command: 'associate', proxy: to,
    destination: { host: '0.0.0.0', port: 0 } });
  client.on('established', ({ remoteHost }) => {
    const own = dgram.createSocket('udp4', (message) => {
      const frame = SocksClient.parseUDPFrame(message);
      console.log('back', frame.remoteHost, frame.data.toString());
      process.exit(0);
    });
    own.send(SocksClient.createUDPFrame({ remoteHost: { host: 'dns.test', port: 53 },
      data: Buffer.from('query') }), remoteHost.port, remoteHost.host);
  });
  client.connect();
}
relay.bind(0, '127.0.0.1', () => proxy.listen(0, '127.0.0.1', run));
