'use strict';

// The forms of send, one after the other in a tick: each is sorted by itself.

const dgram = require('dgram');

const sink = dgram.createSocket('udp4');
const other = dgram.createSocket('udp4');
const socket = dgram.createSocket('udp4');
const log = [];

sink.bind(0, '127.0.0.1', () => other.bind(0, '127.0.0.1', () => socket.bind(0, run)));

function run() {
  const { port } = sink.address();
  const second = other.address().port;
  const bytes = Buffer.from('0123456789');
  const forms = {
    'port': [bytes, port],
    'port, callback': [bytes, port, true],
    'port, address': [bytes, port, '127.0.0.1'],
    'port, address, callback': [bytes, port, '127.0.0.1', true],
    'the same': [bytes, port, '127.0.0.1', true],
    'another port': [bytes, second, '127.0.0.1', true],
    'a port of text': [bytes, `${port}`, '127.0.0.1', true],
    'another address': [bytes, port, '127.0.0.2', true],
    'no address': [bytes, port, undefined, true],
    'no address, null': [bytes, port, null, true],
    'empty address': [bytes, port, '', true],
    'offset, length, port': [bytes, 2, 3, port],
    'offset, length, port, callback': [bytes, 2, 3, port, true],
    'offset, no length, port': [bytes, 2, undefined, port, true],
    'all': [bytes, 4, 6, port, '127.0.0.1', true],
    'port 0': [bytes, 0, '127.0.0.1', true],
    'port too high': [bytes, 65536, '127.0.0.1', true],
    'port a BigInt': [bytes, 1n, '127.0.0.1', true],
    'no port': [bytes],
    'too many': [bytes, port, '127.0.0.1', undefined, undefined, 7],
    'callback of no kind': [bytes, port, '127.0.0.1', 7],
    'a number': [7, port, '127.0.0.1', true],
  };
  let left = 0;
  for (const [name, values] of Object.entries(forms)) {
    const done = (error, count) => {
      log.push(`${name}: ${error?.code ?? null} ${count}`);
      if (--left === 0) setTimeout(end, 100);
    };
    const counts = values.includes(true);
    if (counts) left++;
    try {
      socket.send(...values.map((value) => (value === true ? done : value)));
    } catch (error) {
      if (counts) left--;
      log.push(`${name}: throws ${error.code}`);
    }
  }
}

for (const [name, one] of Object.entries({ sink, other })) {
  one.on('message', (message) => log.push(`${name} heard ${message}`));
}

function end() {
  console.log(log.filter((line) => !line.includes('heard')).join('\n'));
  console.log(log.filter((line) => line.includes('heard')).join('\n'));
  for (const one of [sink, other, socket]) one.close();
}
