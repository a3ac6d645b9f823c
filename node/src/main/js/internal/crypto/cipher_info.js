'use strict';

// crypto.getCipherInfo: what is known of a cipher, by name or number.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateInt32, validateObject } = require('internal/validators');
const { binding } = require('internal/crypto/bytes');
const { checkIv } = require('internal/crypto/cipher');

function getCipherInfo(nameOrNid, options) {
  if (typeof nameOrNid !== 'string' && typeof nameOrNid !== 'number') {
    throw new ERR_INVALID_ARG_TYPE('nameOrNid', ['string', 'number'], nameOrNid);
  }
  if (typeof nameOrNid === 'number') validateInt32(nameOrNid, 'nameOrNid');
  let keyLength;
  let ivLength;
  if (options !== undefined) {
    validateObject(options, 'options');
    ({ keyLength, ivLength } = options);
    if (keyLength !== undefined) validateInt32(keyLength, 'options.keyLength');
    if (ivLength !== undefined) validateInt32(ivLength, 'options.ivLength');
  }
  const info = binding.cipherInfo(nameOrNid);
  if (info === null) return undefined;
  if (keyLength !== undefined && keyLength !== info.keyLength()) return undefined;
  if (ivLength !== undefined && !takesIv(info, ivLength)) return undefined;
  const shown = Object.create(null);
  Object.assign(shown, { mode: info.mode(), name: info.name() });
  const given = (number) => (number >= 0 ? number : undefined);
  shown.nid = given(info.nid());
  shown.keyLength = info.keyLength();
  shown.blockSize = given(info.blockSize());
  shown.ivLength = info.ivLength() > 0 ? ivLength ?? info.ivLength() : undefined;
  return shown;
}

function takesIv(info, length) {
  try {
    checkIv(info, { byteLength: length });
    return true;
  } catch {
    return false;
  }
}

module.exports = { getCipherInfo };
