'use strict';

// libuv's errors: `UV_EINVAL` and its like as negative numbers, their names and texts.

const {
  getSystemErrorMap, getSystemErrorMessage, getSystemErrorName,
} = require('internal/util');

const uv = {
  errname: (err) => getSystemErrorName(err),
  getErrorMap: () => getSystemErrorMap(),
  getErrorMessage: (err) => getSystemErrorMessage(err),
};

for (const [number, [name]] of getSystemErrorMap()) uv[`UV_${name}`] = number;

module.exports = uv;
