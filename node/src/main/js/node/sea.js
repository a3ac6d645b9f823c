'use strict';

// node:sea: this is no application in one file.

const { codes: { ERR_NOT_IN_SINGLE_EXECUTABLE_APPLICATION } } = require('internal/errors');

const isSea = () => false;

function refuse() {
  throw new ERR_NOT_IN_SINGLE_EXECUTABLE_APPLICATION();
}

module.exports = {
  isSea,
  getAsset: (key, encoding) => refuse(),
  getRawAsset: (key) => refuse(),
  getAssetAsBlob: (key, options) => refuse(),
  getAssetKeys: () => refuse(),
};
