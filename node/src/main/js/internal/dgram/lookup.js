'use strict';

// From what the program named to the address the kernel gets. A literal of the socket's own
// family is its own answer, one tick later; everything else asks the resolver, off this thread.

const { isIPv4, isIPv6 } = require('internal/net');

const LOOPBACK4 = '127.0.0.1';
const LOOPBACK6 = '::1';

// Its `lookup` is read at each call, so that a program may put a function of its own there.
const resolver = () => require('dns');

/** The look-up of sockets without the option `lookup`. */
function resolve(name, family, callback) {
  if (family === 4 ? isIPv4(name) : isIPv6(name)) process.nextTick(callback, null, name);
  else resolver().lookup(name, family, callback);
}

function lookup4(ask, name, callback) {
  return ask(name || LOOPBACK4, 4, callback);
}

function lookup6(ask, name, callback) {
  return ask(name || LOOPBACK6, 6, callback);
}

const default4 = lookup4.bind(undefined, resolve);
const default6 = lookup6.bind(undefined, resolve);

/** The `lookup` of a handle of this family, given the option of that name. */
function lookupFor(family, custom) {
  if (custom === undefined) return family === 4 ? default4 : default6;
  return (family === 4 ? lookup4 : lookup6).bind(undefined, custom);
}

/**
 * The literal to send to when no look-up is needed, else undefined: the way a datagram takes
 * without a closure. Only for handles that still carry their own look-up.
 */
function literalFor(lookup, name) {
  if (lookup === default4) {
    if (name === last4) return name;
    name ||= LOOPBACK4;
    return isIPv4(name) ? last4 = name : undefined;
  }
  if (lookup === default6) {
    if (name === last6) return name;
    name ||= LOOPBACK6;
    return isIPv6(name) ? last6 = name : undefined;
  }
  return undefined;
}

// The literals that were sent to last: most often the next is the same.
let last4 = LOOPBACK4;
let last6 = LOOPBACK6;

module.exports = { LOOPBACK4, LOOPBACK6, literalFor, lookupFor };
