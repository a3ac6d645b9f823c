'use strict';

// Members that Node has and this runtime does not. They are there, because programs take modules
// apart when they load them; whoever calls one is told its name.

const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');

const known = new WeakSet();

/** Notes that a function only throws, whatever it checks before that. */
function markUnavailable(fn) {
  known.add(fn);
  return fn;
}

/** True for functions of this kind: what lists the members of modules asks. */
const isUnavailable = (value) => typeof value === 'function' && known.has(value);

/** A function, or class, that only throws. */
function unavailable(module, name, length = 0) {
  const fn = function() {
    throw new ERR_METHOD_NOT_IMPLEMENTED(`${module}.${name}()`);
  };
  return Object.defineProperties(markUnavailable(fn), {
    name: { __proto__: null, value: name, configurable: true },
    length: { __proto__: null, value: length, configurable: true },
  });
}

/** An object of such functions, of `names` with their numbers of parameters. */
function unavailableMembers(module, names) {
  const members = {};
  for (const name of Object.keys(names)) members[name] = unavailable(module, name, names[name]);
  return members;
}

module.exports = { isUnavailable, markUnavailable, unavailable, unavailableMembers };
