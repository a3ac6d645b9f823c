'use strict';

// The default for capturing rejections reaches emitters whose constructor never ran.

const EventEmitter = require('events');

function Plain() {}
Object.setPrototypeOf(Plain.prototype, EventEmitter.prototype);

EventEmitter.captureRejections = true;
const emitter = new Plain();
emitter.on('something', async () => {
  throw new Error('rejected');
});
emitter.on('error', (error) => {
  console.log('error', error.message);
  EventEmitter.captureRejections = false;
  const other = new Plain();
  process.once('unhandledRejection', (reason) => console.log('unhandled', reason.message));
  other.on('something', async () => {
    throw new Error('not captured');
  });
  other.on('error', () => console.log('never'));
  other.emit('something');
});
emitter.emit('something');
