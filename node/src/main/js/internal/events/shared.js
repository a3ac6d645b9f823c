'use strict';

// What EventEmitter and its static functions share: symbols, checks, settings for all emitters.

const fail = (code, ...values) => {
  const { codes } = require('internal/errors');
  throw new codes[code](...values);
};

function onlyFunction(listener) {
  if (typeof listener !== 'function') {
    fail('ERR_INVALID_ARG_TYPE', 'listener', 'Function', listener);
  }
}

function onlyBoolean(value, name) {
  if (typeof value !== 'boolean') fail('ERR_INVALID_ARG_TYPE', name, 'boolean', value);
  return value;
}

// Returns `n` if it may be a number of listeners.
function checkedCount(n, name) {
  if (typeof n !== 'number') fail('ERR_INVALID_ARG_TYPE', name, 'number', n);
  if (!(n >= 0)) fail('ERR_OUT_OF_RANGE', name, '>= 0', n);
  return n;
}

module.exports = {
  captureByDefault: false,
  maxListeners: 10,
  checkedCount,
  fail,
  kCapture: Symbol('kCapture'),
  // On an error thrown for want of a listener: gives its stack with the place that emitted it.
  kEnhanceStack: Symbol('kEnhanceStackBeforeInspector'),
  kErrorMonitor: Symbol('events.errorMonitor'),
  kMaxEventTargetListeners: Symbol('events.maxEventTargetListeners'),
  kMaxEventTargetListenersWarned: Symbol('events.maxEventTargetListenersWarned'),
  kResistStopPropagation: Symbol('kResistStopPropagation'),
  kRejection: Symbol.for('nodejs.rejection'),
  onlyBoolean,
  onlyFunction,
};
