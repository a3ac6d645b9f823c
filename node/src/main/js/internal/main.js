'use strict';

// What a runtime is started with: a file, code, or the text of standard input.

function runMain(file) {
  process.argv.splice(1, 0, file);
  require('internal/modules/run_main').runMain(file);
}

module.exports = { runMain };
