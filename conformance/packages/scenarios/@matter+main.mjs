// A light comes up on the network, is switched, and goes.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Endpoint, Environment, Logger, ServerNode } from '@matter/main';
import { OnOffLightDevice } from '@matter/main/devices/on-off-light';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'matter-'));
Environment.default.vars.set('storage.path', folder);
Logger.level = 'fatal';

const node = await ServerNode.create({
  id: 'node',
  network: { port: 5540 },
  commissioning: { passcode: 20202021, discriminator: 3840 },
  productDescription: { name: 'Light', deviceType: OnOffLightDevice.deviceType },
  basicInformation: { vendorName: 'Vendor', vendorId: 0xfff1, nodeLabel: 'Light',
    productName: 'Product', productId: 0x8000, serialNumber: 's1', uniqueId: 'u1' },
});
const light = new Endpoint(OnOffLightDevice, { id: 'light' });
await node.add(light);
light.events.onOff.onOff$Changed.on((on) => console.log('changed to', on));
await node.start();
const { commissioned, pairingCodes } = node.state.commissioning;
console.log(node.lifecycle.isOnline, commissioned, pairingCodes);
await light.set({ onOff: { onOff: true } });
console.log(light.state.onOff.onOff, fs.readdirSync(folder));
await node.close();
fs.rmSync(folder, { recursive: true, force: true });
process.exit(0);
