'use strict';

// node:constants: the numbers of several modules in one object.

const { errno, priority, signals, dlopen } = require('os').constants;

module.exports = Object.freeze({
  ...dlopen, ...errno, ...priority, ...signals,
  ...require('internal/fs/constants'), ...require('crypto').constants,
});
