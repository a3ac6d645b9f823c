'use strict';

const binding = internalBinding('contextify');

function runMain(file) {
  const path = require('internal/boot');
  const body = binding.compileFile(file);
  const module = { exports: {} };
  body(module.exports, (id) => require(id), module, file, '');
}

module.exports = { runMain };
