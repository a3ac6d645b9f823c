// checks: 243
// A socket is an active resource from its creation to its end, unless it is unref'd.
'use strict';

const dgram = require('dgram');

function tell(when) {
  const kinds = process.getActiveResourcesInfo().filter((kind) => kind === 'UDPWrap');
  console.log(when, kinds);
}

const socket = dgram.createSocket('udp4');
tell('created');
socket.bind(0, '127.0.0.1', () => {
  tell('bound');
  socket.unref();
  tell('unref');
  socket.ref();
  tell('ref');
  socket.close();
  setImmediate(() => setImmediate(tell, 'closed'));
});
