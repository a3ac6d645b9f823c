import { DgramAsPromised } from 'dgram-as-promised';

const GROUP = '239.77.1.2';
const socket = DgramAsPromised.createSocket({ type: 'udp4', reuseAddr: true });
const { family } = await socket.bind(20778);
console.log(family, socket.address().address);
socket.setMulticastTTL(2).setMulticastLoopback(true).setBroadcast(true);
socket.addMembership(GROUP);
console.log(await socket.send(Buffer.from('hello'), 0, 5, 20778, GROUP));
const { msg, rinfo } = await socket.recv();
console.log(msg.toString(), rinfo.size, rinfo.port);
const sent = ['a', 'b', 'c'];
for (const one of sent) await socket.send(one, 0, 1, 20778, '127.0.0.1');
let count = 0;
for await (const packet of socket) {
  console.log(packet.msg.toString());
  if (++count === 3) break;
}
const last = socket.recv();
await socket.close();
console.log(await last, socket.destroyed);
