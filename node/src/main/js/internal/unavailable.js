'use strict';

// Members that Node has and this runtime does not. They are there, because programs take modules
// apart when they load them; whoever calls one is told its name.

const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');

/** A function, or class, that only throws. */
function unavailable(module, name, length = 0) {
  const fn = function() {
    throw new ERR_METHOD_NOT_IMPLEMENTED(`${module}.${name}()`);
  };
  return Object.defineProperties(fn, {
    name: { value: name, configurable: true },
    length: { value: length, configurable: true },
  });
}

/** An object of such functions, of `names` with their numbers of parameters. */
function unavailableMembers(module, names) {
  const members = {};
  for (const name of Object.keys(names)) members[name] = unavailable(module, name, names[name]);
  return members;
}

module.exports = { unavailable, unavailableMembers };
