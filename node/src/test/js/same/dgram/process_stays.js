// checks: 242
// What keeps a script going: only while it does can a timer that keeps nobody still fire.
'use strict';

const dgram = require('dgram');

process.on('exit', (status) => console.log('exit', status));

async function held(what, begin) {
  const socket = dgram.createSocket('udp4');
  begin(socket);
  await new Promise((resolve) => setTimeout(resolve, 30).unref());
  console.log('held by', what);
  socket.close();
}

(async () => {
  await held('a bound socket', (socket) => socket.bind(0, '127.0.0.1'));
  await held('one bound at once', (socket) => socket.bindSync());
  await held('one that is ref\'d again', (socket) => socket.bind(0).unref().ref());
  await held('one that is ref\'d again, twice', (socket) => {
    socket.unref().unref().ref().ref().bindSync();
  });
  await held('one that a send has bound', (socket) => socket.send('x', 9, '127.0.0.1'));
  await held('one that a connect has bound', (socket) => socket.connect(9));
  await held('one that is connected', (socket) => socket.connectSync(9));
  await held('one whose bind comes after a failed one', (socket) => {
    socket.once('error', () => socket.bind(0, '127.0.0.1'));
    socket.bind(0, '::1');
  });
  const free = dgram.createSocket('udp4');
  free.connectSync(9);
  free.on('error', () => console.log('refused')).unref().send('x', () => console.log('sent'));
  setTimeout(() => console.log('never'), 60000).unref();
})();
