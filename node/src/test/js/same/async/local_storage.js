'use strict';
// AsyncLocalStorage: stores come and go with scopes.
const { AsyncLocalStorage } = require('async_hooks');

function attempt(fn) {
  try {
    console.log(fn());
  } catch (error) {
    console.log(error.name, error.code, error.code && error.message);
  }
}

attempt(() => new AsyncLocalStorage(5));
attempt(() => new AsyncLocalStorage(null));
attempt(() => new AsyncLocalStorage([]));
attempt(() => new AsyncLocalStorage(undefined).getStore());
attempt(() => new AsyncLocalStorage({ name: 5 }).name === '5');
attempt(() => new AsyncLocalStorage({ name: null }).name);
attempt(() => new AsyncLocalStorage({ name: 'a b' }).name);
attempt(() => [new AsyncLocalStorage().name]);
attempt(() => new AsyncLocalStorage({ name: Symbol('x') }));

const plain = new AsyncLocalStorage();
attempt(() => plain.run(1, (...args) => [plain.getStore(), ...args], 2, 3));
attempt(() => plain.run(1, function() {
  return this;
}));
attempt(() => plain.run(1));
attempt(() => plain.exit(5));
attempt(() => plain.getStore());
attempt(() => plain.run(1, () => plain.run(2, () => plain.exit(() => plain.getStore()))));
attempt(() => plain.run(1, () => [plain.run(2, () => plain.getStore()), plain.getStore()]));
attempt(() => {
  try {
    plain.run('inside', () => {
      throw new RangeError('thrown');
    });
  } catch (error) {
    return [error.message, plain.getStore()];
  }
});
attempt(() => plain.enterWith());
attempt(() => plain.getStore());

const withDefault = new AsyncLocalStorage({ defaultValue: 3 });
attempt(() => withDefault.getStore());
attempt(() => withDefault.run(undefined, () => withDefault.getStore()));
attempt(() => withDefault.exit(() => withDefault.getStore()));
attempt(() => withDefault.run(4, () => withDefault.exit((arg) => [withDefault.getStore(), arg], 1)));
withDefault.run(1, () => {});
attempt(() => withDefault.getStore());
withDefault.enterWith(undefined);
attempt(() => withDefault.getStore());
withDefault.disable();
attempt(() => withDefault.getStore());
withDefault.run(7, () => {
  withDefault.disable();
  attempt(() => withDefault.getStore());
  withDefault.enterWith(8);
  attempt(() => withDefault.getStore());
});
attempt(() => withDefault.getStore());

// One storage's scope does not undo what another enters in it.
const other = new AsyncLocalStorage();
plain.run(1, () => other.run(2, () => {
  const third = new AsyncLocalStorage();
  third.enterWith(3);
  other.enterWith(4);
  plain.enterWith(5);
  console.log(plain.getStore(), other.getStore(), third.getStore());
  process.nextTick(() => console.log('tick', plain.getStore(), other.getStore(), third.getStore()));
}));
console.log(plain.getStore(), other.getStore());
attempt(() => {
  try {
    plain.run(1, () => {
      other.enterWith('kept');
      throw new Error('x');
    });
  } catch {
    return [plain.getStore(), other.getStore()];
  }
});

class Loud extends AsyncLocalStorage {
  getStore() {
    return `<${super.getStore()}>`;
  }
}
const loud = new Loud();
attempt(() => loud.run(1, () => loud.getStore()));
