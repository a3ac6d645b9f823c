'use strict';

// How much a stream takes in before it asks its source to wait.

const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateInteger } = require('internal/validators');

let bytes = 64 * 1024;
let objects = 16;

const getDefaultHighWaterMark = (objectMode) => (objectMode ? objects : bytes);

function setDefaultHighWaterMark(objectMode, value) {
  validateInteger(value, 'value', 0);
  if (objectMode) objects = value;
  else bytes = value;
}

/** The mark of a stream's side: `key` is what options of a duplex call it. */
function getHighWaterMark(state, options, key, isDuplex) {
  const given = options.highWaterMark ?? (isDuplex ? options[key] : undefined);
  if (given === undefined || given === null) return getDefaultHighWaterMark(state.objectMode);
  if (!Number.isInteger(given) || given < 0) {
    throw new ERR_INVALID_ARG_VALUE(isDuplex ? `options.${key}` : 'options.highWaterMark', given);
  }
  return given;
}

module.exports = { getDefaultHighWaterMark, getHighWaterMark, setDefaultHighWaterMark };
