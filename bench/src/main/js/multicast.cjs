'use strict';

// One sender, `--members` sockets that joined its group: each hears each datagram.

const dgram = require('node:dgram');
const { isOver, measure, messages, option } = require('./measure.cjs');

const GROUP = '239.255.77.7';

const count = option('count', 10);
const members = option('members', 8);
const [message] = messages();
const from = dgram.createSocket('udp4');
const sockets = [];
let port = 0;
let sent = 0;
let received = 0;
let left = 0;

function called(error) {
  if (!error) sent++;
  if (--left === 0 && !isOver()) setImmediate(burst);
}

function burst() {
  left = count;
  for (let i = 0; i < count; i++) from.send(message, port, GROUP, called);
}

function hear() {
  received++;
}

function join() {
  if (sockets.length === members) {
    from.bind(0, '127.0.0.1', () => {
      from.setMulticastInterface('127.0.0.1');
      measure(() => ({ sent, received }), () => setTimeout(() => {
        from.close();
        for (const socket of sockets) socket.close();
      }, 100));
      burst();
    });
    return;
  }
  const socket = dgram.createSocket({ type: 'udp4', reuseAddr: true }, hear);
  sockets.push(socket);
  socket.bind(port, '0.0.0.0', () => {
    port = socket.address().port;
    socket.addMembership(GROUP, '127.0.0.1');
    join();
  });
}

join();
