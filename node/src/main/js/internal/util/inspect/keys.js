'use strict';

// Which keys of an object are shown.

/** The keys shown of an object: its enumerable ones, all of them with `showHidden`. */
function keysOf(object, showHidden) {
  const symbols = Object.getOwnPropertySymbols(object);
  if (showHidden) return [...Object.getOwnPropertyNames(object), ...symbols];
  let keys;
  try {
    keys = Object.keys(object);
  } catch (error) {
    // A module whose bindings are not initialised yet.
    if (!require('internal/util/types').isModuleNamespaceObject(object)) throw error;
    keys = Object.getOwnPropertyNames(object);
  }
  if (symbols.length === 0) return keys;
  const isShown = (key) => Object.prototype.propertyIsEnumerable.call(object, key);
  return [...keys, ...symbols.filter(isShown)];
}

const lastIndex = 2 ** 32 - 2;
function isIndex(key) {
  if (typeof key !== 'string' || key.length > 10) return false;
  const index = key >>> 0;
  return `${index}` === key && index <= lastIndex;
}

/** As `keysOf`, without the indexes. */
function keysBesideIndexes(object, showHidden) {
  return keysOf(object, showHidden).filter((key) => !isIndex(key));
}

module.exports = { isIndex, keysBesideIndexes, keysOf };
