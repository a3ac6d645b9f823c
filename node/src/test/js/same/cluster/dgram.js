'use strict';

// Two workers share a socket of the primary's: one port, each datagram to one of them.

const cluster = require('cluster');
const dgram = require('dgram');

const told = [];
const ports = new Set();

function sendUntilHeard() {
  const socket = dgram.createSocket('udp4');
  const timer = setInterval(() => socket.send('x', [...ports][0], '127.0.0.1'), 20);
  cluster.once('message', (worker, message) => {
    clearInterval(timer);
    socket.close();
    told.push(message);
    for (const each of Object.values(cluster.workers)) each.send('end');
  });
}

function primary() {
  let listening = 0;
  cluster.on('online', () => told.push('online'));
  cluster.on('listening', (worker, { addressType, address, port }) => {
    told.push(`listening ${addressType} ${address}`);
    ports.add(port);
    if (++listening === 2) sendUntilHeard();
  });
  cluster.on('disconnect', () => told.push('disconnect'));
  cluster.on('exit', (worker, code) => {
    told.push(`exit ${code} ${worker.exitedAfterDisconnect}`);
    if (Object.keys(cluster.workers).length > 0) return;
    console.log(told.sort(), ports.size);
    console.log(cluster.isPrimary, cluster.isWorker, cluster.worker, cluster.settings.silent);
  });
  cluster.setupPrimary({ silent: true });
  cluster.fork({ MINE: 'yes' });
  cluster.fork();
}

function worker() {
  const socket = dgram.createSocket('udp4');
  socket.on('message', (message) => process.send(`got ${message}`));
  socket.bind(0, '127.0.0.1');
  process.on('message', () => cluster.worker.disconnect());
}

if (cluster.isPrimary) primary();
else worker();
