'use strict';

// An 'error' nobody listens to is thrown.

const { codes } = require('internal/errors');

const { kEnhanceStack } = require('internal/events/shared');

// The stack to print when the error ends the process: with the place that emitted it.
function enhancedStack(emitter, error, emitted) {
  const name = emitter.constructor?.name;
  const place = name && name !== 'EventEmitter' ? ` on ${name} instance` : '';
  const frames = emitted.split('\n').slice(1).join('\n');
  return `${error.stack}\nEmitted 'error' event${place} at:\n${frames}`;
}

function throwFor(emitter, args) {
  const [error] = args;
  if (error instanceof Error) {
    const place = new Error();
    try {
      Object.defineProperty(error, kEnhanceStack, {
        __proto__: null,
        value: () => enhancedStack(emitter, error, place.stack),
        configurable: true,
      });
    } catch {
      // A frozen error goes without it.
    }
    throw error;
  }
  let shown;
  try {
    shown = require('internal/util/inspect').inspect(error);
  } catch {
    shown = error;
  }
  const wrapped = new codes.ERR_UNHANDLED_ERROR(shown);
  wrapped.context = error;
  throw wrapped;
}

module.exports = { throwFor };
