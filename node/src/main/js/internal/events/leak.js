'use strict';

// The warning of an emitter or a target that more listeners wait on than its limit.

const { inspect } = require('internal/util/inspect');

function warning(text, details) {
  const error = new Error(text);
  error.name = 'MaxListenersExceededWarning';
  process.emitWarning(Object.assign(error, details));
}

const start = (kind) => `Possible ${kind} memory leak detected. `;

function warn(emitter, type, count, max) {
  warning(`${start('EventEmitter')}${count} ${String(type)} listeners added to ` +
    `${inspect(emitter, { depth: -1 })}. MaxListeners is ${max}. ` +
    'Use emitter.setMaxListeners() to increase limit', { emitter, type, count });
}

function warnOfTarget(target, type, count, max) {
  warning(`${start('EventTarget')}${count} ${type} listeners added to ` +
    `${inspect(target, { depth: -1 })}. MaxListeners is ${max}. ` +
    'Use events.setMaxListeners() to increase limit', { target, type, count });
}

module.exports = { warn, warnOfTarget };
