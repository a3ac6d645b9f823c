'use strict';

// A socket that is closed, connected or gone wrong between a send and its tick.

const dgram = require('dgram');
const net = require('net');

const log = [];
const blocked = new net.BlockList();
blocked.addAddress('127.0.0.9');

const closed = dgram.createSocket('udp4');
const fenced = dgram.createSocket({ type: 'udp4', sendBlockList: blocked });
const replaced = dgram.createSocket('udp4');
const target = dgram.createSocket('udp4');
// Seven arrive: nothing of the closed socket, nor what is blocked.
let left = 7;
target.on('message', (message) => {
  log.push(`heard ${message}`);
  if (--left > 0) return;
  console.log(log.filter((text) => text.startsWith('heard')).join('\n'));
  console.log(log.filter((text) => !text.startsWith('heard')).join('\n'));
  for (const socket of [fenced, replaced, target]) socket.close();
});

target.bind(0, '127.0.0.1', () => {
  const { port } = target.address();
  closed.bind(0, '127.0.0.1', () => {
    closed.send('one', port, '127.0.0.1', () => log.push('told one'));
    closed.send('two', port, '127.0.0.1', () => log.push('told two'));
    closed.close(() => log.push('closed'));
    fence(port);
  });
});

function fence(port) {
  fenced.bind(0, '127.0.0.1', () => {
    const note = (name) => (error, bytes) => log.push(`${name} ${error?.code ?? error} ${bytes}`);
    fenced.send('a', port, '127.0.0.1', note('a'));
    fenced.send('b', port, '127.0.0.9', note('b'));
    fenced.send('c', port, '127.0.0.1', note('c'));
    replace(port);
  });
}

function replace(port) {
  replaced.bind(0, '127.0.0.1', () => {
    for (let i = 0; i < 3; i++) {
      replaced.send(`r${i}`, port, '127.0.0.1', () => log.push(`told r${i}`));
    }
    replaced.connect(port, '127.0.0.1', () => {
      replaced.send('over', () => log.push('told over'));
      try {
        replaced.send('no', port, '127.0.0.1');
      } catch (error) {
        log.push(error.code);
      }
    });
  });
}
