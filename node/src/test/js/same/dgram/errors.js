// Errors in full: name, message, properties in their order, and the first line of the stack.
'use strict';

const dgram = require('dgram');

function tell(what, error) {
  const { stack, ...rest } = error;
  console.log(what);
  console.log(`  ${error}`);
  console.log(`  ${stack.split('\n')[0]}`);
  console.log('  ', Object.keys(error).join(), rest, error instanceof Error, error.constructor.name);
}

function attempt(what, action) {
  try {
    console.log(what, action());
  } catch (error) {
    tell(what, error);
  }
}

const open = dgram.createSocket('udp4');
open.bindSync({ address: '127.0.0.1' });
const fresh = dgram.createSocket('udp4');

attempt('type', () => dgram.createSocket('tcp'));
attempt('recvBufferSize', () => dgram.createSocket({ type: 'udp4', recvBufferSize: -1 }));
attempt('lookup', () => dgram.createSocket({ type: 'udp4', lookup: null }));
attempt('signal', () => dgram.createSocket({ type: 'udp4', signal: {} }));
attempt('blockList', () => dgram.createSocket({ type: 'udp4', sendBlockList: 'x' }));
attempt('bind twice', () => open.bind());
attempt('bind address', () => dgram.createSocket('udp4').bind(0, 5));
attempt('bindSync options', () => fresh.bindSync(null));
attempt('bindSync port', () => fresh.bindSync({ port: 65536 }));
attempt('bindSync name', () => fresh.bindSync({ address: 'localhost' }));
attempt('bindSync family', () => fresh.bindSync({ address: '::1' }));
attempt('address', () => fresh.address());
attempt('disconnect', () => fresh.disconnect());
attempt('remoteAddress', () => fresh.remoteAddress());
attempt('connect port', () => fresh.connect(0));
attempt('connect address', () => fresh.connect(9, null));
attempt('connectSync name', () => open.connectSync(9, 'localhost'));
attempt('connectSync family', () => open.connectSync(9, '::1'));
attempt('send nothing', () => open.send());
attempt('send list', () => open.send(['a', 1], 9));
attempt('send offset', () => open.send('abc', 4, 0, 9));
attempt('send length', () => open.send('abc', 1, 3, 9));
attempt('send port', () => open.send('abc', 70000));
attempt('send address', () => open.send('abc', 9, {}));
attempt('sendto', () => open.sendto('abc', '0', 3, 9, '127.0.0.1'));
attempt('setTTL', () => open.setTTL('1'));
attempt('setTTL range', () => open.setTTL(256));
attempt('setBroadcast', () => fresh.setBroadcast(true));
attempt('membership', () => open.addMembership());
attempt('membership group', () => open.addMembership('127.0.0.1'));
attempt('membership drop', () => open.dropMembership('239.1.2.3'));
attempt('buffer size', () => open.setRecvBufferSize(-1));
attempt('buffer size of the kernel', () => fresh.getSendBufferSize());
fresh.close();
attempt('closed', () => fresh.bind());
attempt('closed twice', () => fresh.close());

open.send(Buffer.alloc(70000), 9, (error) => tell('too long', error));
open.send('x', 9, '::1', (error) => tell('other family', error));
open.send('x', 9, '255.255.255.255', (error) => {
  tell('broadcast', error);
  open.connect(9, '::1', (refused) => {
    tell('connect', refused);
    open.close();
  });
});
