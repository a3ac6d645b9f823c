'use strict';

const ssdp = require('peer-ssdp');

const device = ssdp.createPeer();
const control = ssdp.createPeer();
let found = false;

device.on('search', (headers, address) => {
  device.reply({ ST: headers.ST, USN: 'uuid:9', LOCATION: 'http://10.77.0.1/d.xml' }, address);
});
control.on('found', (headers) => {
  if (found) return;
  found = true;
  console.log('found', headers.ST, headers.USN, headers.LOCATION);
  device.alive({ NT: 'upnp:rootdevice', USN: 'uuid:9', SERVER: 'test' });
});
let noted = false;
control.on('notify', (headers) => {
  if (noted) return;
  noted = true;
  console.log('notify', headers.NTS, headers.NT, headers.USN);
  control.close();
  device.close();
});
control.on('close', () => {
  console.log('closed');
  process.exit(0);
});
device.on('ready', () => control.start());
control.on('ready', () => control.search({ ST: 'upnp:rootdevice' }));
device.start();
