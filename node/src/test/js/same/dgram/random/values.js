'use strict';

// What the calls are made with: for each kind of argument good ones, near misses, and every type
// there is. Nothing here is a name some resolver would be asked for, none is sent to another host.

const { BlockList } = require('net');

class Named {}

const failure = new Error('e');
failure.stack = 'Error: e'; // is shown, and frames differ
const nameless = Object.create(null);
const objects = [{}, [], [9], new Named(), nameless, new Date(0), new Map(), /x/, failure,
  new String('udp4'), new Number(9), { port: 9 }, { valueOf: () => 9 }];
const primitives = [undefined, null, true, false, 0, 1, -1, 1.5, NaN, Infinity, -Infinity,
  2 ** 31, 2 ** 32, 2 ** 53, 1n, -1n, '', Symbol('s'), Symbol.iterator];
const functions = [function named() {}, () => {}, class Made {}, async () => {}];

/** A value of any type. No text that is a name, no callback that would be noted. */
const anything = [...primitives, ...objects, ...functions];

const detached = new Uint8Array(8);
detached.buffer.transfer();
const shrunk = new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2, 4);
shrunk.buffer.resize(4);
const grown = new Uint8Array(new ArrayBuffer(2, { maxByteLength: 16 }));
grown.buffer.resize(6);
const shared = new Uint8Array(new SharedArrayBuffer(5)).fill(7);
const growable = new Int16Array(new SharedArrayBuffer(4, { maxByteLength: 8 }), 2);
const bytes = Uint8Array.from({ length: 64 }, (_, i) => i);

/** Messages, and what is none. */
const messages = ['hello', '', 'h\xe9llo \u{1f600}', 'a\0b', '\ud800', Buffer.from('hello'),
  Buffer.alloc(0), Buffer.from('pooled').subarray(1, 4), bytes, bytes.subarray(3, 9),
  new Uint16Array(bytes.buffer, 2, 3), new Float64Array(2), new BigInt64Array(1),
  new Uint8ClampedArray(3), new DataView(bytes.buffer, 2, 5), detached, shrunk, grown, shared,
  growable, new DataView(shared.buffer, 1), new ArrayBuffer(8), new SharedArrayBuffer(4),
  [], ['a', 'b'], ['a', Buffer.from('b'), new DataView(bytes.buffer, 0, 2)], [''], [detached],
  [shared, shrunk], [1], [[]], ['a', null], [, 'a'], ['a', new ArrayBuffer(1)],
  Array.from({ length: 1025 }, () => ''), Buffer.alloc(70000), Buffer.alloc(9000)];

/** Ports to send or connect to: good ones are that of nobody. */
const ports = [9, 9, 9, 9, '9', '0x9', ' 9 ', '9e0', 0, '0', -1, 65536, 1.5, 'abc', ''];

/** Ports to bind to: those the kernel chooses, and those that are no port. */
const freePorts = [0, 0, 0, undefined, null, '0', NaN, 'abc', 65536, [], false, '', 2 ** 32, {}];

const literals = ['127.0.0.1', '127.0.0.2', '::1', '::1%lo', '0.0.0.0', '::', '::ffff:127.0.0.1',
  '127.255.255.255', 'ff02::1%lo'];
const addresses = [...literals, ...literals, '', undefined, null, 0, false, 5, {}, [], 1n, NaN,
  Symbol('a')];

/** Numbers near the edges of what offsets, sizes and hops may be; no text, which may be a name. */
const numbers = [0, 1, 2, 3, 5, 6, 8, -1, 1.9, NaN, undefined, null, 2 ** 32, 2 ** 32 + 1,
  true, {}, 2 ** 31, 2 ** 31 - 1, 255, 256, 16, 10000, 4096, 1n, Infinity, '', []];

const sizes = [...numbers, '2', '0x8', 'x'];

// Groups on the loopback interface; without an interface the routes of the host would decide.
const groups = ['239.1.2.3', '239.1.2.4', 'ff02::1234', 'ff01::5', '232.1.2.3', 'ff3e::1', 'x', '',
  '127.0.0.1', '256.1.1.1', '::1', undefined, null, 0, 5, {}, [], false];
const interfaces = ['127.0.0.1', '127.0.0.1', '::%lo', '192.0.2.1', 'lo', '', 5, {}, false, [],
  '127.0.0.1 '];
const sources = ['127.0.0.1', '127.0.0.2', '::1', 'x', '', undefined, null, 5, {}];

function blockLists() {
  const list = new BlockList();
  list.addAddress('127.0.0.2');
  list.addSubnet('::1', 128, 'ipv6');
  return [undefined, list, null, 0, {}, 'x', new BlockList(), []];
}

module.exports = {
  addresses, anything, blockLists, freePorts, groups, interfaces, literals, messages, numbers,
  ports, sizes, sources,
};
