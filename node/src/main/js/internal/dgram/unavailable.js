'use strict';

// What the driver cannot do (docs/capabilities.md) fails with an error of its own, which names the
// driver; the engine answers ENOTSUP then, and changes nothing.

const { codes: { ERR_FEATURE_UNAVAILABLE_ON_PLATFORM } } = require('internal/errors');

const UV_ENOTSUP = -95;

/** The error if `status` says that the driver lacks this feature; undefined for another status. */
function unavailable(status, feature) {
  if (status !== UV_ENOTSUP) return undefined;
  const driver = internalBinding('udp_wrap').driver();
  return new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM(`${feature} of the UDP driver '${driver}'`);
}

module.exports = { unavailable };
