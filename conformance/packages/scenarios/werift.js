'use strict';

// Two peers in one process: ICE, DTLS and SCTP up to a data channel that echoes.

const { RTCPeerConnection } = require('werift');

const config = { iceServers: [], iceUseIpv4: true, iceUseIpv6: false,
  iceInterfaceAddresses: { udp4: '127.0.0.1' }, iceAdditionalHostAddresses: ['127.0.0.1'] };
const one = new RTCPeerConnection(config);
const two = new RTCPeerConnection(config);

two.onDataChannel.subscribe((channel) => {
  console.log('channel', channel.label, channel.protocol);
  channel.onMessage.subscribe((message) => channel.send(`echo ${message}`));
});
const channel = one.createDataChannel('chat', { protocol: 'text' });
channel.stateChanged.subscribe((state) => {
  if (state !== 'open') return;
  console.log('open');
  channel.send('hello');
});
channel.onMessage.subscribe(async (message) => {
  console.log(message.toString());
  console.log(one.connectionState);
  await one.close();
  await two.close();
  console.log('closed');
  process.exit(0);
});

(async () => {
  await one.setLocalDescription(await one.createOffer());
  await two.setRemoteDescription(one.localDescription);
  await two.setLocalDescription(await two.createAnswer());
  await one.setRemoteDescription(two.localDescription);
})();
