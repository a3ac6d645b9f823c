'use strict';

// util.diff: how two texts, or two lists of texts, differ.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateString } = require('internal/validators');
const { difference } = require('internal/util/myers');

function check(value, name) {
  if (!Array.isArray(value)) {
    validateString(value, name);
    return;
  }
  value.forEach((item, i) => {
    if (typeof item !== 'string') throw new ERR_INVALID_ARG_TYPE(`${name}[${i}]`, 'string', item);
  });
}

function diff(actual, expected) {
  if (actual === expected) return [];
  check(actual, 'actual');
  check(expected, 'expected');
  return difference(actual, expected);
}

module.exports = { diff };
