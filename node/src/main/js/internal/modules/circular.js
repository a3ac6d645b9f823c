'use strict';

// What a module sees that requires one which is still loading: its exports so far, and a warning
// for each name that is not there yet.

const watched = new WeakSet();

function warn(name) {
  process.emitWarning(`Accessing non-existent property '${String(name)}' of module exports ` +
    'inside circular dependency');
}

const watcher = new Proxy({}, {
  get(target, name) {
    if (name in target || name === '__esModule') return target[name];
    warn(name);
    return undefined;
  },
  getOwnPropertyDescriptor(target, name) {
    if (Object.hasOwn(target, name) || name === '__esModule') {
      return Object.getOwnPropertyDescriptor(target, name);
    }
    warn(name);
    return undefined;
  },
});

/** The exports of a module that has not finished. */
function partial(module) {
  const { exports } = module;
  const plain = typeof exports === 'object' && exports !== null &&
    Object.getPrototypeOf(exports) === Object.prototype && !exports.__esModule;
  if (plain) {
    Object.setPrototypeOf(exports, watcher);
    watched.add(exports);
  }
  return exports;
}

/** Takes the warnings off again, once the module is done. */
function complete(module) {
  const { exports } = module;
  if (typeof exports === 'object' && exports !== null && watched.has(exports) &&
      Object.getPrototypeOf(exports) === watcher) {
    Object.setPrototypeOf(exports, Object.prototype);
  }
}

module.exports = { partial, complete };
