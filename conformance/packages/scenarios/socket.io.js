'use strict';

// By polling, by WebSocket, and from the one to the other.

const { once } = require('events');
const http = require('http');
const { Server } = require('socket.io');
const { io } = require('socket.io-client');

const patience = { pingTimeout: 60_000, connectTimeout: 60_000, upgradeTimeout: 60_000 };
const web = http.createServer();
const server = new Server(web, patience);
server.on('connection', (socket) => {
  console.log('connection', socket.handshake.auth, socket.rooms.size);
  socket.join('room');
  socket.on('ask', (word, bytes, answer) => answer({ word, length: bytes.length }));
  socket.on('tell', () => server.to('room').emit('news', 1, Buffer.from('bytes')));
});

const heard = (emitter, event) => new Promise((resolve) => {
  emitter.once(event, (...all) => resolve(all));
});
web.listen(0, '127.0.0.1', async () => {
  for (const transports of [['polling'], ['websocket'], ['polling', 'websocket']]) {
    const socket = io(`http://127.0.0.1:${web.address().port}`, { transports, auth: { who: 'ann' },
      forceNew: true, reconnection: false, timeout: 60_000 });
    const upgraded = transports.length > 1 && heard(socket.io, 'open')
      .then(() => heard(socket.io.engine, 'upgrade'));
    await heard(socket, 'connect');
    console.log(transports, await socket.emitWithAck('ask', 'a', Buffer.alloc(9)));
    socket.emit('tell');
    console.log(await heard(socket, 'news'));
    await upgraded;
    console.log(socket.io.engine.transport.name);
    const gone = once(server.sockets.sockets.get(socket.id), 'disconnect');
    socket.disconnect();
    console.log(...await gone);
  }
  server.close();
});
