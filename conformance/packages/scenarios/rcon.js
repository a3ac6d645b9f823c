'use strict';

// A console over UDP with a challenge, then one over TCP.

const dgram = require('dgram');
const net = require('net');
const Rcon = require('rcon');

const head = Buffer.from([255, 255, 255, 255]);
const udp = dgram.createSocket('udp4', (message, { port, address }) => {
  const text = message.toString('utf8', 4).trim();
  console.log('udp server', text);
  const answer = text === 'challenge rcon' ? 'challenge rcon 4711\n' : 'nstatus fine\n';
  udp.send([head, Buffer.from(answer)], port, address);
});
const tcp = net.createServer((socket) => {
  socket.on('data', (data) => {
    const id = data.readInt32LE(4);
    const type = data.readInt32LE(8);
    const text = data.toString('utf8', 12, data.length - 2);
    console.log('tcp server', type, text);
    const answer = (ident, kind, body) => {
      const out = Buffer.alloc(14 + body.length);
      out.writeInt32LE(10 + body.length, 0);
      out.writeInt32LE(ident, 4);
      out.writeInt32LE(kind, 8);
      out.write(body, 12);
      return out;
    };
    if (type === 3) return socket.write(answer(text === 'secret' ? id : -1, 2, ''));
    const whole = answer(id, 0, 'players: 0\n');
    socket.write(whole.subarray(0, 9));
    setTimeout(() => socket.write(whole.subarray(9)), 50);
  });
});

function watch(name, rcon, done) {
  for (const event of ['auth', 'response', 'server', 'error', 'end', 'connect']) {
    rcon.on(event, (value) => console.log(name, event, value?.message ?? value));
  }
  rcon.on('auth', () => rcon.send('status'));
  rcon.on('response', () => rcon.disconnect());
  rcon.on('end', done);
  rcon.connect();
}

udp.bind(0, '127.0.0.1', () => tcp.listen(0, '127.0.0.1', () => {
  watch('udp', new Rcon('127.0.0.1', udp.address().port, 'secret', { tcp: false }), () => {
    udp.close();
    watch('tcp', new Rcon('127.0.0.1', tcp.address().port, 'secret'), () => {
      const refused = new Rcon('127.0.0.1', tcp.address().port, 'wrong');
      refused.on('error', (error) => {
        console.log(error.message);
        refused.disconnect();
        tcp.close(() => console.log('closed'));
      });
      refused.connect();
    });
  });
}));
