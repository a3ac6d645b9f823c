// checks: 241
// A script ends when nothing is left that could still happen.
'use strict';

const dgram = require('dgram');

process.on('exit', (status) => console.log('exit', status));

dgram.createSocket('udp4').on('message', () => {}); // never bound: holds nobody
dgram.createSocket('udp6').addMembership('239.1.2.3', '127.0.0.1'); // nor does this, bound by it
dgram.createSocket('udp4').bind(() => console.log('unref while binding')).unref();
dgram.createSocket('udp4').unref().bind(() => console.log('unref before bind'));
dgram.createSocket('udp4').bind(function() {
  console.log('unref when bound');
  this.unref();
});
const again = dgram.createSocket('udp4').unref().ref();
again.bind(() => setImmediate(() => {
  console.log('ref again: still here');
  again.close(() => {
    console.log('closed');
    const looking = dgram.createSocket('udp4').unref();
    looking.bind(0, 'localhost', () => console.log('a look-up is waited for'));
  });
}));
dgram.createSocket('udp4').on('error', (error) => console.log(error.message)).bind(0, '::1');
