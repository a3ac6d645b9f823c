'use strict';

// Small things the web-like classes share.

const customInspectSymbol = Symbol.for('nodejs.util.inspect.custom');
const kEnumerableProperty = Object.freeze({ __proto__: null, enumerable: true });

// `Name { … }` one level deeper, within the options an inspection is under way with.
function inspectAs(name, shown, options) {
  const { inspect } = require('internal/util/inspect');
  const depth = options.depth === null ? null : options.depth - 1;
  return `${name} ${inspect(shown, { ...options, depth })}`;
}

module.exports = { customInspectSymbol, inspectAs, kEnumerableProperty };
