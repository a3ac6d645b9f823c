'use strict';

// An 'error' nobody listens to is thrown.

const { codes } = require('internal/errors');

const kEnhanceStack = Symbol('kEnhanceStackBeforeInspector');

const framesOf = (stack) => stack.split('\n').slice(1);

// Frames the two stacks share at their end are the same calls: said once, by their number.
function withoutShared(own, other) {
  let same = 0;
  while (same < own.length && same < other.length &&
         own[own.length - 1 - same] === other[other.length - 1 - same]) {
    same++;
  }
  if (same <= 3) return own;
  return [
    ...own.slice(0, own.length - same + 1),
    `    [... ${same - 2} lines matching original stack trace ...]`,
    own[own.length - 1],
  ];
}

// The stack to print when the error ends the process: with the place that emitted it.
function enhancedStack(emitter, error, emitted) {
  const name = emitter.constructor?.name;
  const place = name && name !== 'EventEmitter' ? ` on ${name} instance` : '';
  const frames = withoutShared(framesOf(emitted), framesOf(error.stack));
  return `${error.stack}\nEmitted 'error' event${place} at:\n${frames.join('\n')}`;
}

function throwFor(emitter, args) {
  const [error] = args;
  if (error instanceof Error) {
    const place = {};
    Error.captureStackTrace(place, emitter.emit);
    try {
      Object.defineProperty(error, kEnhanceStack, {
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

module.exports = { kEnhanceStack, throwFor };
