'use strict';

// ifError: an error where none was to be, with the frames of both places.

const { AssertionError } = require('internal/assert/assertion_error');

function unwanted(error) {
  const { inspect } = require('internal/util/inspect');
  let text = inspect(error);
  if (typeof error === 'object' && typeof error.message === 'string') {
    text = error.message;
    if (text === '' && error.constructor) text = error.constructor.name;
  }
  const failure = new AssertionError({
    actual: error,
    expected: null,
    operator: 'ifError',
    message: `ifError got unwanted exception: ${text}`,
  });
  failure.generatedMessage = false;
  if (typeof error.stack === 'string') joinFrames(failure, error.stack);
  return failure;
}

/** Puts the original's frames behind ours, without those that both have. */
function joinFrames(failure, stack) {
  const start = stack.indexOf('\n    at');
  if (start === -1) return;
  const original = stack.slice(start + 1).split('\n');
  let ours = failure.stack.split('\n');
  for (const frame of original) {
    const at = ours.indexOf(frame);
    if (at !== -1) {
      ours = ours.slice(0, at);
      break;
    }
  }
  failure.stack = `${ours.join('\n')}\n${original.join('\n')}`;
}

module.exports = { unwanted };
