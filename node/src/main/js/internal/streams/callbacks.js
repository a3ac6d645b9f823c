'use strict';

// What write() and end() call back with: null where all is well, as Node's do, and for end() on a
// tick of its own.

function nullFor(callback) {
  return (error) => callback(error ?? null);
}

function laterFor(callback) {
  return (error) => process.nextTick(callback, error ?? null);
}

/** Makes a method of writable streams wrap its callback, wherever in its arguments that stands. */
function wrapping(method, wrap) {
  const wrapped = {
    [method.name](chunk, encoding, callback) {
      if (typeof chunk === 'function') chunk = wrap(chunk);
      else if (typeof encoding === 'function') encoding = wrap(encoding);
      else if (typeof callback === 'function') callback = wrap(callback);
      return Reflect.apply(method, this, [chunk, encoding, callback]);
    },
  };
  return wrapped[method.name];
}

/** Puts that into the prototypes of the classes that write. */
function install(...classes) {
  const methods = { write: nullFor, end: laterFor };
  for (const name of Object.keys(methods)) {
    for (const { prototype } of classes) {
      if (!Object.hasOwn(prototype, name)) continue;
      const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
      const value = Object.defineProperty(wrapping(descriptor.value, methods[name]), 'name',
        { value: descriptor.value.name });
      Object.defineProperty(prototype, name, { ...descriptor, value });
    }
  }
}

module.exports = { install };
