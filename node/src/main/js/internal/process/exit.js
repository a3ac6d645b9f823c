'use strict';

const binding = internalBinding('process');
const { emitExit, exitStatus } = require('internal/process/object');

function exit(code) {
  if (arguments.length !== 0) process.exitCode = code;
  emitExit();
  process.reallyExit(exitStatus());
}

module.exports = {
  exit,
  reallyExit: (code) => binding.exit(code | 0),
  abort() {
    binding.exit(134);
  },
};
