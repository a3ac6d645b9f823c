'use strict';

// What native functions throw, in Node's words where the engine has others.

/** The error of `JSON.parse(text)`; one that a reviver threw stays as it is. */
function ofJson(error, text) {
  if (!(error instanceof SyntaxError)) return error;
  const message = require('internal/json').fault(`${text}`);
  return message === undefined ? error : new SyntaxError(message);
}

/** The error of `toISOString`. */
function ofTime(error) {
  return error instanceof RangeError ? new RangeError('Invalid time value') : error;
}

/** The error of `decodeURIComponent` and its like. */
function ofUri(error) {
  return error instanceof URIError ? new URIError('URI malformed') : error;
}

module.exports = { ofJson, ofTime, ofUri };
