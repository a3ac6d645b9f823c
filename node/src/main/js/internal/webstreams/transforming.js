'use strict';

// What the streams that convert have in common.

const { customInspectSymbol } = require('internal/util');
const { TransformStream } = require('internal/webstreams/core');

const transforming = (transformer) => new TransformStream(transformer);

/** Makes the members of a class what Web IDL says, and shows them in `util.inspect`. */
function finish(Class, members) {
  for (const name of members) {
    Object.defineProperty(Class.prototype, name, { __proto__: null, enumerable: true });
  }
  Object.defineProperties(Class.prototype, {
    [customInspectSymbol]: {
      __proto__: null,
      configurable: true,
      value(depth, options) {
        if (depth < 0) return this;
        const { inspect } = require('internal/util/inspect');
        const shown = Object.fromEntries(members.map((name) => [name, this[name]]));
        const depths = { ...options, depth: options.depth == null ? null : options.depth - 1 };
        return `${Class.name} ${inspect(shown, depths)}`;
      },
    },
    [Symbol.toStringTag]: { __proto__: null, configurable: true, value: Class.name },
  });
}

module.exports = { finish, transforming };
