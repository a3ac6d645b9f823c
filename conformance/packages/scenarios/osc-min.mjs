import dgram from 'node:dgram';
import * as osc from 'osc-min';

const server = dgram.createSocket('udp4', (bytes) => {
  const packet = osc.fromBuffer(bytes);
  console.log(packet.oscType, packet.address ?? packet.elements.map((e) => e.address),
    packet.args?.map((a) => [a.type, a.value?.byteLength ?? a.value]));
  if (packet.oscType === 'bundle') {
    client.close();
    server.close();
  }
});
const client = dgram.createSocket('udp4');

server.bind(0, '127.0.0.1', () => {
  const send = (packet) => {
    const view = osc.toBuffer(packet);
    client.send(view, 0, view.byteLength, server.address().port, '127.0.0.1');
  };
  send({ address: '/beat', args: [12, 'text', new TextEncoder().encode('beat'), true,
    { type: 'integer', value: 7 }] });
  send({ timetag: [0, 1], elements: [{ address: '/a', args: [1] }, { address: '/b' }] });
});
