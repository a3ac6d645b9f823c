'use strict';
// A socket without a lookup of its own asks dns.lookup, as it stands at the time of the call.
const dns = require('dns');
const dgram = require('dgram');

const { lookup } = dns;
const asked = [];
dns.lookup = function(...values) {
  asked.push([this === dns, ...values.map((value) => (typeof value === 'function' ? 'fn' : value))]);
  const callback = values.pop();
  process.nextTick(callback, null, '127.0.0.1', 4);
};
const socket = dgram.createSocket('udp4', (message, { address }) => {
  console.log(`${message}`, address);
  socket.close();
  dns.lookup = lookup;
  const other = dgram.createSocket('udp4');
  other.bind(0, 'localhost', () => {
    console.log(asked, other.address().address);
    other.send('x', 9, 'no such name', (error) => {
      console.log(error.message, Object.keys(error));
      other.once('error', ({ message }) => {
        console.log(message);
        other.close();
      });
      other.send('x', 9, 'no such name either');
    });
  });
});
socket.bind(0, 'some.name', () => {
  socket.send('to a name', socket.address().port, 'another.name');
});
