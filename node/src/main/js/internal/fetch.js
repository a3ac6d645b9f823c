'use strict';

// The global `fetch`: there is no HTTP yet, and whoever asks is told so.

const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');
const { markUnavailable } = require('internal/unavailable');

async function fetch(input, init = undefined) {
  throw new ERR_METHOD_NOT_IMPLEMENTED('fetch()');
}

module.exports = { fetch: markUnavailable(fetch) };
