'use strict';

// The classes of resolvers: their members, options, and local addresses.

const dns = require('dns');

function attempt(action) {
  try {
    return action();
  } catch (error) {
    return `${error.name} ${error.code} ${error.message}`;
  }
}

for (const module of [dns, dns.promises]) {
  console.log(Object.keys(module).join());
  for (const name of Object.keys(module)) {
    if (typeof module[name] === 'function') {
      console.log(name, module[name].name, module[name].length);
    }
  }
  const { prototype } = module.Resolver;
  for (const object of [prototype, Object.getPrototypeOf(prototype)]) {
    for (const name of Object.getOwnPropertyNames(object)) {
      const { enumerable, value } = Object.getOwnPropertyDescriptor(object, name);
      console.log(' ', name, value.name, value.length, enumerable);
    }
  }
}

const options = [undefined, null, 1, 'x', {}, { timeout: -2 }, { timeout: -1 }, { timeout: 'x' },
  { timeout: 1.5 }, { timeout: null }, { timeout: 2 ** 31 }, { tries: 0 }, { tries: 1 },
  { tries: 'a' }, { maxTimeout: -1 }, { maxTimeout: 'x' }, { maxTimeout: 0 }];
for (const bag of options) console.log(bag, attempt(() => new dns.Resolver(bag)));

const resolver = new dns.Resolver();
console.log(resolver.cancel());
const places = [[], [1], ['127.0.0.1'], ['127.0.0.1', 1], ['127.0.0.1', '::1'], ['::1'], ['x'],
  ['127.0.0.1', 'x'], ['::1', '::1'], ['::1', '127.0.0.1'], ['127.0.0.1', '127.0.0.1'],
  ['', ''], ['127.0.0.1', null], [' 127.0.0.1']];
for (const place of places) console.log(place, attempt(() => resolver.setLocalAddress(...place)));

console.log(attempt(() => dns.resolve()));
console.log(attempt(() => dns.resolve('a')));
console.log(attempt(() => dns.resolve('a', 1)));
console.log(attempt(() => dns.resolve('a', 'BAD', () => {})));
console.log(attempt(() => dns.resolve('a', 'toString', () => {})));
console.log(attempt(() => dns.resolve4(1, () => {})));
console.log(attempt(() => dns.resolve4('a')));
console.log(attempt(() => dns.resolve4('a', {}, 1)));
console.log(attempt(() => dns.reverse(1, () => {})));
console.log(attempt(() => dns.promises.resolve4()));
console.log(attempt(() => dns.promises.resolve('a', 'BAD')));
console.log(attempt(() => dns.promises.resolve('a', null)));
