'use strict';

// The status of a Bedrock server over UDP, of a Java server over TCP, and its remote console.

const dgram = require('dgram');
const net = require('net');
const { queryFull, RCON, statusBedrock } = require('minecraft-server-util');

const udp = dgram.createSocket('udp4', (message, { port, address }) => {
  if (message[0] === 1) {
    const status = Buffer.from('MCPE;Line;800;1.21;3;10;99;Second;Survival;1;19132;19133');
    const head = Buffer.alloc(35);
    head[0] = 0x1c;
    head.writeUInt16BE(status.length, 33);
    udp.send(Buffer.concat([head, status]), port, address);
  } else {
    const session = message.subarray(3, 7);
    const isStat = message[2] === 0;
    const body = isStat
      ? Buffer.concat([Buffer.alloc(11), Buffer.from('hostname\0A server\0gametype\0SMP\0' +
        'game_id\0MINECRAFT\0version\x001.21\0plugins\0\0map\0world\0numplayers\x001\0' +
        'maxplayers\x0020\0hostport\x0025565\0hostip\x00127.0.0.1\0\0'),
      Buffer.alloc(10), Buffer.from('ann\0\0')])
      : Buffer.from('9513307\0');
    udp.send(Buffer.concat([Buffer.from([isStat ? 0 : 9]), session, body]), port, address);
  }
});
const tcp = net.createServer((socket) => {
  socket.on('data', (data) => {
    const type = data.readInt32LE(8);
    const body = type === 3 ? '' : `did ${data.toString('utf8', 12, data.length - 2)}`;
    const reply = Buffer.alloc(14 + body.length);
    reply.writeInt32LE(reply.length - 4, 0);
    reply.writeInt32LE(data.readInt32LE(4), 4);
    reply.writeInt32LE(type === 3 ? 2 : 0, 8);
    reply.write(body, 12);
    socket.write(reply);
  });
});

udp.bind(0, '127.0.0.1', () => tcp.listen(0, '127.0.0.1', async () => {
  const options = { enableSRV: false };
  const { port } = udp.address();
  const bedrock = await statusBedrock('127.0.0.1', port, options);
  console.log(bedrock.edition, bedrock.motd.clean, bedrock.version.name, bedrock.players,
    bedrock.serverID);
  const full = await queryFull('127.0.0.1', port, options);
  console.log(full.motd.clean, full.gameType, full.map, full.players);
  const console_ = new RCON();
  await console_.connect('127.0.0.1', tcp.address().port, options);
  await console_.login('secret');
  console.log(await console_.execute('say hi'));
  await console_.close();
  udp.close();
  tcp.close();
}));
