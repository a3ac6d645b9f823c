// What can be seen of the module, the class and a socket without using them.
'use strict';

const dgram = require('dgram');
const { EventEmitter } = require('events');
const { inspect } = require('util');

console.log(Object.getOwnPropertyDescriptors(dgram));
for (const key of Reflect.ownKeys(dgram.Socket.prototype)) {
  const { value, writable, enumerable, configurable } =
    Object.getOwnPropertyDescriptor(dgram.Socket.prototype, key);
  console.log(key, value.length, JSON.stringify(value.name), writable, enumerable, configurable);
}
console.log(Object.getPrototypeOf(dgram.Socket) === EventEmitter);
console.log(Object.prototype.toString.call(dgram.createSocket('udp4')));
try {
  (0, dgram.Socket)('udp4');
} catch (error) {
  console.log(error instanceof TypeError, error.code);
}

// Numbers of resources are the runtime's own business.
const plain = (value) => inspect(value, { depth: 2 })
  .replace(/async_id_symbol\)]?: \d+/g, 'async_id_symbol): N')
  .replace(/port: \d+/g, 'port: N');

const socket = dgram.createSocket({ type: 'udp6', reuseAddr: 1, recvBufferSize: 5000 });
console.log(Reflect.ownKeys(socket));
console.log(plain(socket));
socket.on('message', () => {});
socket.bind(0, '::1', () => {
  console.log(plain(socket.address()));
  console.log(plain(socket));
  socket.close(() => console.log(plain(socket)));
});
