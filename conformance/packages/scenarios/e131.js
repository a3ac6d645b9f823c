'use strict';

// Two universes, each a multicast group of its own.

const e131 = require('e131');

const server = new e131.Server([1, 7], 5568);
const clients = [1, 7].map((universe) => new e131.Client(universe));
const seen = [];

server.on('packet', (packet) => {
  seen.push([packet.getUniverse(), packet.getSourceName(), packet.getSequenceNumber(),
    packet.getSlotsData().toString('hex')].join(' '));
  if (seen.length < 2) return;
  console.log(seen.sort().join('\n'));
  process.exit(0);
});
server.on('listening', () => {
  for (const [i, client] of clients.entries()) {
    const packet = client.createPacket(4);
    packet.setSourceName('test');
    packet.setUniverse([1, 7][i]);
    packet.setPriority(packet.DEFAULT_PRIORITY);
    packet.getSlotsData().set([1, 2, 3, i]);
    // The first one, with number 0, is taken for late.
    client.send(packet, () => client.send(packet));
  }
});
