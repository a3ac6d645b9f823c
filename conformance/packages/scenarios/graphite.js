'use strict';

const net = require('net');
const graphite = require('graphite');

const server = net.createServer((socket) => {
  let text = '';
  socket.on('data', (data) => {
    text += data;
    if (text.split('\n').length < 4) return;
    console.log(text);
    client.end();
    server.close();
  });
});
let client;
server.listen(0, '127.0.0.1', () => {
  client = graphite.createClient(`plaintext://127.0.0.1:${server.address().port}/`);
  client.write({ foo: 23, deep: { a: 1 } }, 1700000000000, (error) => {
    console.log('written', error);
    client.writeTagged({ bar: 5 }, { t: 'v' }, 1700000000000, (failed) => {
      console.log('written', failed);
    });
  });
});
