'use strict';
// Numbers in messages: groups of digits from 2^32 on.
for (const delay of [-1, -0.5, 1.5, NaN, Infinity, -Infinity, 4294967296, 4294967297, 1e10, 2 ** 53,
  -4294967296, -4294967297, -1e15, 1e21, 1e100, -1e21, 12345678901.5, 0.1]) {
  try {
    AbortSignal.timeout(delay);
    console.log('accepted');
  } catch (error) {
    console.log(`${error.name} ${error.code} ${error.message}`);
  }
}
const EventEmitter = require('events');
for (const n of [-4294967297, -1, -0.1, NaN, -1e21]) {
  try {
    new EventEmitter().setMaxListeners(n);
  } catch (error) {
    console.log(error.message);
  }
}
for (const highWaterMark of [0, 1.5, 2 ** 53, -1]) {
  try {
    EventEmitter.on(new EventEmitter(), 'x', { highWaterMark });
  } catch (error) {
    console.log(error.message);
  }
}
