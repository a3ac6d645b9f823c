'use strict';

// The iterators of URLSearchParams: live, each going through one list.

const { codes } = require('internal/errors');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

const picks = {
  entries: ([name, value]) => [name, value],
  keys: ([name]) => name,
  values: ([, value]) => value,
};

const states = new WeakMap();

function stateOf(iterator) {
  const state = states.get(iterator);
  if (state === undefined) throw new codes.ERR_INVALID_THIS('URLSearchParamsIterator');
  return state;
}

const IteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

const prototype = Object.create(IteratorPrototype, {
  next: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    writable: true,
    value: function next() {
      const state = stateOf(this);
      const list = state.list();
      if (state.at >= list.length) return { done: true, value: undefined };
      return { done: false, value: state.pick(list[state.at++]) };
    },
  },
  [inspectCustom]: {
    __proto__: null,
    configurable: true,
    writable: true,
    value: function inspect(depth, options, inspectValue) {
      const state = stateOf(this);
      if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
      const shown = state.list().slice(state.at).map((pair) =>
        inspectValue(state.pick(pair), options));
      return require('internal/url/inspect').braced('URLSearchParams Iterator', shown, options);
    },
  },
  [Symbol.toStringTag]: { __proto__: null, configurable: true, value: 'URLSearchParams Iterator' },
});

/** An iterator over what `list()` gives: 'entries', 'keys' or 'values'. */
function iterate(checked, list, kind) {
  const iterator = Object.create(prototype);
  states.set(iterator, { list, at: 0, pick: picks[kind] });
  return iterator;
}

module.exports = { iterate };
