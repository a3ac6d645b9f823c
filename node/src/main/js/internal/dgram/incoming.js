'use strict';

// Where datagrams enter JavaScript. Java enters once for each, so that ticks and promise jobs run
// between them; those of one sender that arrived joined lie behind each other, and only the first
// entry names the place, the sender and the length of each.
//
// Every function here is on the way of each message: few, and no closures.

const { FastBuffer } = require('internal/buffer');
const { seam } = require('internal/boot');

const binding = internalBinding('udp_wrap');
const { slice } = ArrayBuffer.prototype;

// Where Java puts the bytes of a message, or of those that arrived joined. They are copied out of
// it before the message is heard, each into memory of its own.
const stage = new ArrayBuffer(65536);
binding.useStage(stage);

// Senders by the number Java knows them by.
const addresses = [];
const families = [];
binding.onSender((number, address) => {
  addresses[number] = address;
  families[number] = address.includes(':') ? 'IPv6' : 'IPv4';
});

// What is left of the datagrams that arrived joined: where they lie, and who sent them.
let from = 0;
let end = 0;
let step = 0;
let address;
let family;
let port;

// Hears messages when async_hooks carries something.
let hearCarried;

/** The one datagram of `size` bytes is heard. */
function single(udp, size, sender, senderPort) {
  const message = new FastBuffer(slice.call(stage, 0, size));
  const rinfo = {
    address: addresses[sender], family: families[sender], port: senderPort, size,
  };
  if (seam.carrier === undefined) udp.onmessage(size, udp, message, rinfo);
  else hearCarried(udp, size, message, rinfo);
}

/** The first of many datagrams is heard, of `each` bytes but for the last. */
function first(udp, size, each, sender, senderPort) {
  from = 0;
  end = size;
  step = each;
  address = addresses[sender];
  family = families[sender];
  port = senderPort;
  next(udp);
}

/** The next of them is heard. */
function next(udp) {
  const size = end - from < step ? end - from : step;
  const message = new FastBuffer(slice.call(stage, from, from + size));
  from += size;
  const rinfo = { address, family, port, size };
  if (seam.carrier === undefined) udp.onmessage(size, udp, message, rinfo);
  else hearCarried(udp, size, message, rinfo);
}

/** A receive has failed. */
function failed(udp, errno) {
  if (seam.carrier === undefined) udp.onmessage(errno, udp, undefined, undefined);
  else hearCarried(udp, errno, undefined, undefined);
}

/** From here on datagrams are heard; `carried(udp, size, message, rinfo)` hears with a context. */
function listen(carried) {
  hearCarried = carried;
  binding.onMessage(single, first, next, failed);
}

/** What a message is read from and told with, for those that come with more. */
function messageOf(size, sender, senderPort) {
  const rinfo = {
    address: addresses[sender], family: families[sender], port: senderPort, size,
  };
  return [new FastBuffer(slice.call(stage, 0, size)), rinfo];
}

/** A message is heard. */
function hear(udp, size, message, rinfo) {
  if (seam.carrier === undefined) udp.onmessage(size, udp, message, rinfo);
  else hearCarried(udp, size, message, rinfo);
}

module.exports = { hear, listen, messageOf };
