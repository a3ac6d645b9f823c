'use strict';

// crypto.fips, the deprecated property.

const { deprecate } = require('internal/util');
const { getFips, setFips } = require('crypto');

const wrapped = (fn, name) => deprecate(fn,
  `The crypto.fips is deprecated. Please use crypto.${name}()`, 'DEP0093');

module.exports = { get: wrapped(getFips, 'getFips'), set: wrapped(setFips, 'setFips') };
