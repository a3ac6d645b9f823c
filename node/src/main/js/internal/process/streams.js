'use strict';

// process.stdout, stderr and stdin, each made at first use, and the way around them.

const { defineLazy } = require('internal/boot');

defineLazy(module.exports, 'stdout', true, () => {
  const { makeOutput } = require('internal/process/standard_output');
  return makeOutput(1);
});
defineLazy(module.exports, 'stderr', true, () => {
  const { makeOutput } = require('internal/process/standard_output');
  return makeOutput(2);
});
defineLazy(module.exports, 'stdin', true, () => {
  const { makeInput } = require('internal/process/standard_input');
  return makeInput();
});

/** Text to standard error, past whatever became of `process.stderr`. */
module.exports._rawDebug = function _rawDebug(...values) {
  const { format } = require('internal/util/inspect');
  internalBinding('output').write(2, `${format(...values)}\n`);
};
