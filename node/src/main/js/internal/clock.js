'use strict';

// Milliseconds since the process began, and when that was.

const binding = internalBinding('performance');

module.exports = {
  origin: () => binding.originMillis(),
  sinceStart: () => binding.nowMillis(),
};
