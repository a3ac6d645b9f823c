// Two nodes ping each other by signed datagrams, ask for neighbours, and meet over TCP.

import { DPT, ETH, RLPx } from '@ethereumjs/devp2p';
import { Common, Hardfork, Mainnet } from '@ethereumjs/common';
import { bytesToHex, hexToBytes } from '@ethereumjs/util';

const keys = [1, 2].map((n) => hexToBytes(`0x${String(n).repeat(64)}`));
const ports = [30401, 30402];
const common = new Common({ chain: Mainnet, hardfork: Hardfork.London });
const dpts = keys.map((key, i) => new DPT(key, { refreshInterval: 100_000, timeout: 20_000,
  endpoint: { address: '127.0.0.1', udpPort: ports[i], tcpPort: ports[i] } }));
dpts.forEach((dpt, i) => {
  dpt.events.on('error', (error) => console.log('dpt', i, error.message));
  dpt.bind(ports[i], '127.0.0.1');
});
const peers = keys.map((key, i) => new RLPx(key, { dpt: i === 0 ? dpts[0] : null, maxPeers: 3,
  capabilities: [ETH.eth66], common, timeout: 60_000, listenPort: ports[i],
  clientId: new TextEncoder().encode(`node${i}`) }));
peers.forEach((rlpx, i) => {
  rlpx.events.on('error', (error) => console.log('rlpx', i, error.message));
  rlpx.events.on('peer:error', (peer, error) => console.log('peer error', i, error.message));
  rlpx.listen(ports[i], '127.0.0.1');
});
const both = peers.map((rlpx, i) => new Promise((resolve) => {
  rlpx.events.on('peer:added', (peer) => resolve([i, peer.getHelloMessage().clientId,
    peer.getProtocols().map((p) => p.constructor.name),
    bytesToHex(peer.getId()).slice(0, 12)]));
}));
const peer = await dpts[1].addPeer({ address: '127.0.0.1', udpPort: ports[0],
  tcpPort: ports[0] });
console.log('bonded', peer.udpPort, bytesToHex(peer.id).slice(0, 12), dpts[1].numPeers());
await peers[1].connect({ ...peer, tcpPort: ports[0] });
for (const told of await Promise.all(both)) console.log(...told);
process.exit(0);
