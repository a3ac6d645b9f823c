// Two peers of one service see each other on the network.

import { mdns } from '@libp2p/mdns';
import { TypedEventEmitter } from 'main-event';
import { generateKeyPair } from '@libp2p/crypto/keys';
import { peerIdFromPrivateKey } from '@libp2p/peer-id';
import { multiaddr } from '@multiformats/multiaddr';

const quiet = Object.assign(() => {}, { error: console.error, trace: () => {} });
const logger = { forComponent: () => quiet };
const peers = [];
for (const port of [4001, 4002]) {
  const peerId = peerIdFromPrivateKey(await generateKeyPair('Ed25519'));
  const at = multiaddr(`/ip4/10.77.0.1/tcp/${port}/p2p/${peerId}`);
  peers.push({ peerId, service: mdns({ interval: 200, serviceTag: 'a.local' })({ peerId, logger,
    events: new TypedEventEmitter(), addressManager: { getAddresses: () => [at] } }) });
}
const [one, other] = peers;
const seen = (by, who) => new Promise((resolve) => by.service.addEventListener('peer',
  ({ detail: { id, multiaddrs } }) => id.equals(who.peerId) &&
    resolve(multiaddrs.map((each) => String(each).replace(/12D3\w+/, 'ID')))));
const both = Promise.all([seen(one, other), seen(other, one)]);
for (const { service } of peers) {
  await service.start();
  await service.afterStart?.();
}
console.log(await both);
for (const { service } of peers) await service.stop();
console.log('stopped');
process.exit(0);
