'use strict';

// What a look-up is asked for, checked in Node's order.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateBoolean, validateNumber, validateOneOf, validatePort, validateString } =
  require('internal/validators');
const { hints: { ADDRCONFIG, ALL, V4MAPPED } } = require('internal/dns/constants');
const { isIP } = require('internal/net');

const ORDERS = ['verbatim', 'ipv4first', 'ipv6first'];
const FAMILIES = [0, 4, 6];
const KNOWN_HINTS = ADDRCONFIG | ALL | V4MAPPED;

let defaultOrder;

/** In which order addresses come if a look-up does not say. */
function getDefaultResultOrder() {
  if (defaultOrder === undefined) {
    const given = require('internal/process/options').valueOf('--dns-result-order');
    defaultOrder = ORDERS.includes(given) ? given : 'verbatim';
  }
  return defaultOrder;
}

function setDefaultResultOrder(value) {
  validateOneOf(value, 'dnsOrder', ORDERS);
  defaultOrder = value;
}

function checkHostname(hostname) {
  if (!hostname) return;
  validateString(hostname, 'hostname');
  if (hostname.includes('\0')) {
    throw new ERR_INVALID_ARG_VALUE('hostname', hostname, 'must be a string without null bytes');
  }
}

function noCallback() {}

/** Complains of a name that is empty, or nothing at all. */
const missingHostname = (hostname) =>
  new ERR_INVALID_ARG_VALUE('hostname', hostname, 'must be a non-empty string');

/**
 * { family, hints, all, order } of the bag. `checkCallback` is called before it is read, where
 * there is a callback; where there is none, families have no names.
 */
function readOptions(options, checkCallback = noCallback) {
  if (typeof options === 'number') {
    checkCallback();
    validateOneOf(options, 'family', FAMILIES);
    return { family: options, hints: 0, all: false, order: getDefaultResultOrder() };
  }
  if (options !== undefined && typeof options !== 'object') {
    checkCallback(options);
    throw new ERR_INVALID_ARG_TYPE('options', ['integer', 'object'], options);
  }
  checkCallback();
  return {
    hints: readHints(options?.hints),
    family: readFamily(options?.family, checkCallback !== noCallback),
    ...readAnswer(options),
  };
}

function readHints(hints) {
  if (hints === undefined || hints === null) return 0;
  validateNumber(hints, 'options.hints');
  hints >>>= 0;
  if ((hints & ~KNOWN_HINTS) !== 0) throw new ERR_INVALID_ARG_VALUE('hints', hints);
  return hints;
}

function readFamily(family, hasNames) {
  if (family === undefined || family === null) return 0;
  if (hasNames && family === 'IPv4') return 4;
  if (hasNames && family === 'IPv6') return 6;
  validateOneOf(family, 'options.family', FAMILIES);
  return family;
}

const given = (value) => value !== undefined && value !== null;

function readAnswer(options) {
  if (given(options?.all)) validateBoolean(options.all, 'options.all');
  let order = getDefaultResultOrder();
  if (given(options?.verbatim)) {
    validateBoolean(options.verbatim, 'options.verbatim');
    order = options.verbatim ? 'verbatim' : 'ipv4first';
  }
  if (given(options?.order)) {
    validateOneOf(options.order, 'options.order', ORDERS);
    ({ order } = options);
  }
  return { all: Boolean(options?.all), order };
}

/** The port, a number, of a look-up of what is served there. */
function checkService(address, port) {
  validateString(address, 'address');
  if (isIP(address) === 0) throw new ERR_INVALID_ARG_VALUE('address', address);
  return validatePort(port);
}

module.exports = {
  checkHostname,
  checkService,
  getDefaultResultOrder,
  missingHostname,
  readOptions,
  setDefaultResultOrder,
};
