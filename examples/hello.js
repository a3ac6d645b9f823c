const dgram = require('node:dgram');

const socket = dgram.createSocket('udp4');
socket.on('message', (message, from) => {
  console.log(`${message} from ${from.address}:${from.port}`);
  socket.close();
});
socket.bind(0, '127.0.0.1', () => {
  socket.send('hello', socket.address().port);
});
