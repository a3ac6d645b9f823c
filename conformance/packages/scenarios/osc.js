'use strict';

// Messages, bundles and raw packets from one port to another.

const osc = require('osc');

const far = new osc.UDPPort({ localAddress: '127.0.0.1', localPort: 57121, metadata: true });
const near = new osc.UDPPort({
  localAddress: '127.0.0.1', localPort: 57122, remoteAddress: '127.0.0.1', remotePort: 57121,
  metadata: true,
});

far.on('message', (message, timeTag, info) => {
  console.log('message', message.address, message.args.map((a) => [a.type,
    typeof a.value === 'number' ? a.value.toFixed(3) : String(a.value)]), info.port);
  if (message.address === '/last') {
    near.close();
    far.close();
  }
});
far.on('bundle', (bundle) => console.log('bundle of', bundle.packets.length));
far.on('error', (error) => console.log('error', error.message));
far.on('ready', () => near.open());
near.on('ready', () => {
  near.send({ address: '/one', args: [{ type: 'i', value: 1 }, { type: 'f', value: 440.5 },
    { type: 's', value: 'text' }, { type: 'b', value: Buffer.from('blob') },
    { type: 'T', value: true }, { type: 'd', value: Math.PI }] });
  near.send({ timeTag: osc.timeTag(0, 1700000000000), packets: [
    { address: '/in/a', args: [{ type: 'i', value: 10 }] },
    { address: '/in/b', args: [{ type: 'h', value: { high: 1, low: 2 } }] },
  ] });
  near.send({ address: '/last', args: [] });
});
far.open();
