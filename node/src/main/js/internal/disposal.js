'use strict';

// The symbols of explicit resource management, which the engine does not have yet.

const hidden = (target, name, value) => Object.defineProperty(target, name, {
  __proto__: null,
  value, writable: true, enumerable: false, configurable: true,
});

for (const name of ['dispose', 'asyncDispose']) {
  if (Symbol[name] === undefined) {
    Object.defineProperty(Symbol, name, { __proto__: null, value: Symbol(`Symbol.${name}`) });
  }
}

const prototypeOf = Object.getPrototypeOf;
const iterator = prototypeOf(prototypeOf([][Symbol.iterator]()));
const asyncIterator = prototypeOf(prototypeOf(async function*() {}.prototype));

if (!Object.hasOwn(iterator, Symbol.dispose)) {
  hidden(iterator, Symbol.dispose, {
    [Symbol.dispose]() {
      this.return?.();
    },
  }[Symbol.dispose]);
}

if (!Object.hasOwn(asyncIterator, Symbol.asyncDispose)) {
  hidden(asyncIterator, Symbol.asyncDispose, {
    async [Symbol.asyncDispose]() {
      await this.return?.();
    },
  }[Symbol.asyncDispose]);
}
