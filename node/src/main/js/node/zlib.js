'use strict';

// node:zlib: compression, by the JDK's zlib.

const { crc32 } = require('internal/zlib/crc32');
const { classOf } = require('internal/zlib/deflate');
const { wholly, whollySync } = require('internal/zlib/wholly');
const constants = require('internal/zlib/constants');
const { codes } = require('internal/zlib/codes');
const { otherClassOf } = require('internal/zlib/others');
const { unavailableMembers } = require('internal/unavailable');

const zlib = module.exports = { crc32 };

const kinds = { Deflate: 'deflate', Inflate: 'inflate', Gzip: 'gzip', Gunzip: 'gunzip',
                DeflateRaw: 'deflateRaw', InflateRaw: 'inflateRaw', Unzip: 'unzip' };
const others = {
  BrotliCompress: 'brotliCompress', BrotliDecompress: 'brotliDecompress',
  ZstdCompress: 'zstdCompress', ZstdDecompress: 'zstdDecompress',
};

for (const name of Object.keys(kinds)) zlib[name] = classOf(name, kinds[name]);
for (const name of Object.keys(others)) zlib[name] = otherClassOf(name, others[name]);

const functionOf = (Class, name) => Object.defineProperty((buffer, options, callback) => {
  if (typeof options === 'function') [options, callback] = [{}, options];
  return wholly(new Class(options), buffer, callback);
}, 'name', { value: name });
const syncFunctionOf = (Class, name) => Object.defineProperty((buffer, options) =>
  whollySync(new Class(options), buffer), 'name', { value: name });

for (const name of ['Deflate', 'Gzip', 'DeflateRaw', 'Unzip', 'Inflate', 'Gunzip', 'InflateRaw']) {
  const kind = kinds[name];
  zlib[kind] = functionOf(zlib[name], kind);
  zlib[`${kind}Sync`] = syncFunctionOf(zlib[name], `${kind}Sync`);
}
for (const name of Object.keys(others)) {
  const kind = others[name];
  zlib[kind] = functionOf(zlib[name], kind);
  zlib[`${kind}Sync`] = syncFunctionOf(zlib[name], `${kind}Sync`);
}
for (const name of [...Object.keys(kinds), ...Object.keys(others)]) {
  zlib[`create${name}`] = Object.defineProperty((options) => new zlib[name](options), 'name',
    { value: `create${name}` });
}

for (const [name, value] of Object.entries({ constants, codes })) {
  Object.defineProperty(zlib, name, { enumerable: true, value });
}

// Where they were before there was `constants`.
for (const name of Object.keys(constants)) {
  if (!name.startsWith('BROTLI')) {
    Object.defineProperty(zlib, name, { enumerable: false, value: constants[name] });
  }
}

Object.assign(zlib, unavailableMembers('zlib', {
  ZipEntry: 0, ZipFile: 0, ZipBuffer: 0, createZipArchive: 0, createZipArchiveSync: 0, zipFiles: 0,
  getMaxZipContentSize: 0, setMaxZipContentSize: 1,
}));
