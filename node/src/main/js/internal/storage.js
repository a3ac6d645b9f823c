'use strict';

// Storage, and `sessionStorage`: strings by name, kept as long as the process lives. (There is no
// `localStorage`, as in Node without a file for it.)

const { codes: { ERR_MISSING_ARGS }, genericNodeError } = require('internal/errors');

const LIMIT = 10 * 1024 * 1024;
const kMake = Symbol('kMake');

const sizeOf = (key, value) => 2 * (key.length + value.length);

/** The items of each storage; what scripts hold is a proxy. */
const itemsOf = new WeakMap();

const itemsIn = (storage) => {
  const items = itemsOf.get(storage);
  if (items === undefined) throw new TypeError('Illegal invocation');
  return items;
};

function need(count, values, name) {
  if (values.length >= count) return;
  throw Object.assign(new ERR_MISSING_ARGS(name), {
    message: `Failed to execute '${name}' on 'Storage': ${count} argument` +
      `${count === 1 ? '' : 's'} required`,
  });
}

class Storage {
  constructor(token = undefined) {
    if (token === kMake) return;
    // Of all such constructors the only one whose error is no TypeError.
    throw genericNodeError('Illegal constructor', { code: 'ERR_ILLEGAL_CONSTRUCTOR' });
  }

  get length() {
    return itemsIn(this).size;
  }

  clear() {
    itemsIn(this).clear();
  }

  getItem(...values) {
    need(1, values, 'getItem');
    return itemsIn(this).get(`${values[0]}`) ?? null;
  }

  key(...values) {
    need(1, values, 'key');
    const index = Math.trunc(Number(values[0])) || 0;
    return Array.from(itemsIn(this).keys())[index] ?? null;
  }

  removeItem(...values) {
    need(1, values, 'removeItem');
    itemsIn(this).delete(`${values[0]}`);
  }

  setItem(...values) {
    need(2, values, 'setItem');
    const [key, value] = values.map((one) => `${one}`);
    const items = itemsIn(this);
    let size = sizeOf(key, value);
    for (const [name, text] of items) if (name !== key) size += sizeOf(name, text);
    if (size > LIMIT) {
      const { QuotaExceededError } = require('internal/quota_exceeded');
      throw new QuotaExceededError('Setting the value exceeded the quota');
    }
    items.set(key, value);
  }
}

for (const name of ['length', 'clear', 'getItem', 'key', 'removeItem', 'setItem']) {
  Object.defineProperty(Storage.prototype, name, { __proto__: null, enumerable: true });
}

const isItem = (target, key) => typeof key === 'string' && !(key in target);

// Names that are no members of the class are items.
const handler = {
  get(target, key, receiver) {
    return isItem(target, key) ? itemsOf.get(receiver)?.get(key)
      : Reflect.get(target, key, receiver);
  },
  set(target, key, value, receiver) {
    if (typeof key === 'symbol') return Reflect.set(target, key, value);
    receiver.setItem(key, value);
    return true;
  },
  has: (target, key) => key in target || itemsOf.get(target).has(key),
  deleteProperty(target, key) {
    return isItem(target, key) ? itemsOf.get(target).delete(key) || true
      : Reflect.deleteProperty(target, key);
  },
  ownKeys: (target) =>
    [...new Set([...itemsOf.get(target).keys(), ...Reflect.ownKeys(target)])],
  getOwnPropertyDescriptor(target, key) {
    if (!isItem(target, key)) return Reflect.getOwnPropertyDescriptor(target, key);
    const value = itemsOf.get(target).get(key);
    return value === undefined ? undefined
      : { value, writable: true, enumerable: true, configurable: true };
  },
  defineProperty(target, key, descriptor) {
    if (typeof key === 'symbol') return Reflect.defineProperty(target, key, descriptor);
    Reflect.apply(Storage.prototype.setItem, target, [key, descriptor.value]);
    return true;
  },
};

function makeStorage() {
  const target = new Storage(kMake);
  const storage = new Proxy(target, handler);
  const items = new Map();
  itemsOf.set(target, items).set(storage, items);
  return storage;
}

let session;

module.exports = {
  Storage,
  get sessionStorage() {
    return session ??= makeStorage();
  },
  get localStorage() {
    process.emitWarning('localStorage is not available because --localstorage-file was not ' +
      'provided.', 'ExperimentalWarning');
    return undefined;
  },
};
