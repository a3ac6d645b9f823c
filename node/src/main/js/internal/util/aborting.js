'use strict';

// Waiting for an AbortSignal; and signals that may be handed to another thread. There are no other
// threads, so every signal will do.

const { AbortController, AbortSignal } = require('internal/abort_controller');
const { codes } = require('internal/errors');
const { kValidateObjectAllowObjects, validateObject } = require('internal/validators');

/** Resolves with the 'abort' event, or at once. */
async function aborted(signal, resource) {
  if (!(signal instanceof AbortSignal)) {
    const error = new TypeError('signal is not of type AbortSignal.');
    error.code = 'ERR_INVALID_ARG_TYPE';
    throw error;
  }
  validateObject(resource, 'resource', kValidateObjectAllowObjects);
  if (signal.aborted) return undefined;
  return new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}

function transferableAbortSignal(signal) {
  if (!(signal instanceof AbortSignal)) {
    throw new codes.ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);
  }
  return signal;
}

const transferableAbortController = () => new AbortController();

module.exports = { aborted, transferableAbortController, transferableAbortSignal };
