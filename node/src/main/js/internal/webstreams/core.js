'use strict';

// The streams of npm's web-streams-polyfill, which follow the standard to the letter; errors and
// the way `util.inspect` shows them are Node's.

const { packageLoader } = require('internal/npm');

module.exports = packageLoader('web-streams-polyfill', {})('dist/ponyfill.es2018');
