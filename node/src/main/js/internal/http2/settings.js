'use strict';

// Settings of HTTP/2: what is allowed, and how they are packed (RFC 9113, section 6.5).

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { validateObject } = require('internal/validators');

const U32 = 0xffffffff;
const MOST_CUSTOM = 10;

// Name, number, least and most; flags are true or false.
const TABLE = [
  ['headerTableSize', 1, 0, U32],
  ['enablePush', 2, 'flag'],
  ['maxConcurrentStreams', 3, 0, U32],
  ['initialWindowSize', 4, 0, 0x7fffffff],
  ['maxFrameSize', 5, 16384, 16777215],
  ['maxHeaderListSize', 6, 0, U32],
  ['enableConnectProtocol', 8, 'flag'],
];
const NAMES = new Map(TABLE.map(([name, id, kind]) => [id, { name, isFlag: kind === 'flag' }]));

// In the order in which Node lists and packs them.
const LISTED = ['headerTableSize', 'enablePush', 'initialWindowSize', 'maxFrameSize',
  'maxConcurrentStreams', 'maxHeaderListSize', 'maxHeaderSize', 'enableConnectProtocol'];
const PACKED = [1, 2, 3, 4, 5, 6, 8];

const getDefaultSettings = () => ({
  __proto__: null, headerTableSize: 4096, enablePush: true, initialWindowSize: 65535,
  maxFrameSize: 16384, maxConcurrentStreams: U32, maxHeaderSize: 65535,
  maxHeaderListSize: 65535, enableConnectProtocol: false,
});

/** What an end assumes of the other before it is told. */
const initialSettings = () => ({
  __proto__: null, headerTableSize: 4096, enablePush: true, initialWindowSize: 65535,
  maxFrameSize: 16384, maxConcurrentStreams: U32, maxHeaderListSize: U32,
  maxHeaderSize: U32, enableConnectProtocol: false,
});

function checkNumber(name, value, least, most) {
  if (value !== undefined &&
      (typeof value !== 'number' || !(value >= least && value <= most))) {
    const error = new codes.ERR_HTTP2_INVALID_SETTING_VALUE.RangeError(name, value);
    Object.assign(error, { actual: value, min: least, max: most });
    throw error;
  }
}

function checkFlag(name, value) {
  if (value !== undefined && typeof value !== 'boolean') {
    const error = new codes.ERR_HTTP2_INVALID_SETTING_VALUE(name, value);
    error.actual = value;
    throw error;
  }
}

function checkCustom(custom) {
  if (custom === undefined) return;
  const entries = Object.entries(custom);
  if (entries.length > MOST_CUSTOM) throw new codes.ERR_HTTP2_TOO_MANY_CUSTOM_SETTINGS();
  for (const [id, value] of entries) {
    checkNumber('customSettings:id', Number(id), 0, 0xffff);
    checkNumber('customSettings:value', Number(value), 0, U32);
  }
}

/** Throws unless every setting that is there may have its value. */
function validateSettings(settings) {
  if (settings === undefined) return;
  validateObject(settings.customSettings ?? {}, 'options.customSettings');
  checkCustom(settings.customSettings);
  for (const [name, , least, most] of TABLE) {
    if (least === 'flag') checkFlag(name, settings[name]);
    else checkNumber(name, settings[name], least, most);
  }
  checkNumber('maxHeaderSize', settings.maxHeaderSize, 0, U32);
}

/** The numbers and values of what is set. */
function entriesOf(settings) {
  const known = new Map(TABLE.map(([name, id]) => [id, settings[name]]));
  known.set(6, settings.maxHeaderSize ?? settings.maxHeaderListSize);
  const entries = [];
  for (const id of PACKED) {
    const value = known.get(id);
    if (value !== undefined) entries.push([id, Number(value)]);
  }
  for (const [id, value] of Object.entries(settings.customSettings ?? {})) {
    if (!known.has(Number(id))) entries.push([Number(id), Number(value)]);
  }
  return entries;
}

function pack(entries) {
  const bytes = Buffer.alloc(entries.length * 6);
  for (const [i, [id, value]] of entries.entries()) {
    bytes.writeUInt16BE(id, i * 6);
    bytes.writeUInt32BE(value >>> 0, i * 6 + 2);
  }
  return bytes;
}

/** The entries of a payload, in order. */
function unpack(bytes) {
  const entries = [];
  for (let at = 0; at + 6 <= bytes.length; at += 6) {
    entries.push([bytes.readUInt16BE(at), bytes.readUInt32BE(at + 2)]);
  }
  return entries;
}

/** Puts one setting where programs read it; one nobody knows only if `custom` has its number. */
function apply(settings, [id, value], custom) {
  const known = NAMES.get(id);
  if (known !== undefined) {
    settings[known.name] = known.isFlag ? value !== 0 : value;
    if (id === 6) settings.maxHeaderSize = value;
  } else if (custom === undefined || custom.includes(id)) {
    (settings.customSettings ??= {})[id] = value;
  }
}

function getPackedSettings(settings) {
  if (settings === undefined) settings = {};
  validateObject(settings, 'settings');
  validateSettings(settings);
  return pack(entriesOf(settings));
}

function getUnpackedSettings(bytes, options = {}) {
  const { isArrayBufferView } = require('internal/util/types');
  if (!isArrayBufferView(bytes) || bytes.length === undefined) {
    throw new codes.ERR_INVALID_ARG_TYPE('buf', ['Buffer', 'TypedArray'], bytes);
  }
  if (bytes.length % 6 !== 0) throw new codes.ERR_HTTP2_INVALID_PACKED_SETTINGS_LENGTH();
  const settings = {};
  // Whatever holds them: each element is one byte.
  for (const entry of unpack(Buffer.from(bytes))) apply(settings, entry);
  if (options?.validate) validateSettings(settings);
  return settings;
}

/** A copy as programs see it. */
function shown(settings) {
  const copy = { __proto__: null };
  for (const name of LISTED) copy[name] = settings[name];
  if (settings.customSettings) copy.customSettings = { ...settings.customSettings };
  return copy;
}

module.exports = {
  apply, entriesOf, getDefaultSettings, getPackedSettings, getUnpackedSettings, initialSettings,
  pack, shown, unpack, validateSettings,
};
