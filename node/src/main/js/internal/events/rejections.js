'use strict';

// Capture of rejections: what a listener returned is a promise, and its rejection goes to the
// emitter's own handler or becomes an 'error'.

const { kCapture, kRejection } = require('internal/events/shared');

function deliver(emitter, error, type, args) {
  if (typeof emitter[kRejection] === 'function') {
    emitter[kRejection](error, type, ...args);
    return;
  }
  // An 'error' listener that rejects in turn must not come back here.
  const before = emitter[kCapture];
  try {
    emitter[kCapture] = false;
    emitter.emit('error', error);
  } finally {
    emitter[kCapture] = before;
  }
}

function watch(emitter, result, type, args) {
  try {
    const { then } = result;
    if (typeof then !== 'function') return;
    // On a tick, so that what an 'error' listener throws is an uncaught exception.
    Reflect.apply(then, result, [undefined, (error) => {
      process.nextTick(deliver, emitter, error, type, args);
    }]);
  } catch (error) {
    emitter.emit('error', error);
  }
}

module.exports = { watch };
