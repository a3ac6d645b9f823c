'use strict';

// How addresses of both families are tried, unless a program says otherwise for one connection.

const options = require('internal/process/options');
const { validateBoolean, validateInt32 } = require('internal/validators');

// The least time to try an address.
const LEAST_ATTEMPT_MS = 10;

let autoSelectFamily = !options.has('--no-network-family-autoselection');
let attemptTimeoutMs =
  Number(options.valueOf('--network-family-autoselection-attempt-timeout') ?? 500);

module.exports = {
  LEAST_ATTEMPT_MS,
  getDefaultAutoSelectFamily: () => autoSelectFamily,
  setDefaultAutoSelectFamily(value) {
    validateBoolean(value, 'value');
    autoSelectFamily = value;
  },
  getDefaultAutoSelectFamilyAttemptTimeout: () => attemptTimeoutMs,
  setDefaultAutoSelectFamilyAttemptTimeout(value) {
    validateInt32(value, 'value', 1);
    attemptTimeoutMs = Math.max(value, LEAST_ATTEMPT_MS);
  },
};
