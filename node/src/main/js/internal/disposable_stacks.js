'use strict';

// DisposableStack, AsyncDisposableStack and SuppressedError, as ECMAScript's explicit resource
// management has them; the engine has none of it.

const hidden = (target, name, value) => Object.defineProperty(target, name, {
  value, writable: true, enumerable: false, configurable: true,
});

function SuppressedError(error, suppressed, message) {
  const made = Reflect.construct(Error, message === undefined ? [] : [message],
    new.target ?? SuppressedError);
  hidden(made, 'error', error);
  hidden(made, 'suppressed', suppressed);
  return made;
}
Object.setPrototypeOf(SuppressedError, Error);
Object.defineProperty(SuppressedError, 'prototype', {
  value: Object.create(Error.prototype), writable: false, enumerable: false, configurable: false,
});
hidden(SuppressedError.prototype, 'constructor', SuppressedError);
hidden(SuppressedError.prototype, 'name', 'SuppressedError');
hidden(SuppressedError.prototype, 'message', '');
Object.defineProperty(SuppressedError, 'length', { value: 3, configurable: true });

// What was thrown by disposing, with what was thrown before.
function joined(failure, error) {
  if (failure === undefined) return { error };
  const both = new SuppressedError(error, failure.error,
    'An error was suppressed during disposal');
  return { error: both };
}

function methodOf(value, symbols) {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object' && typeof value !== 'function') {
    throw new TypeError(`${String(value)} is not an object`);
  }
  for (const symbol of symbols) {
    const method = value[symbol];
    if (method === undefined || method === null) continue;
    if (typeof method !== 'function') throw new TypeError(`${String(symbol)} is not a function`);
    return () => Reflect.apply(method, value, []);
  }
  throw new TypeError(`${String(symbols[0])} is not a function`);
}

const callable = (value) => {
  if (typeof value !== 'function') throw new TypeError(`${String(value)} is not a function`);
  return value;
};

/** What the two kinds of stack share: a list of steps, last in first out. */
class Steps {
  list = [];
  disposed = false;

  static of(steps, name) {
    if (steps.disposed) {
      throw new ReferenceError(`Cannot add values to a disposed ${name}!`);
    }
    return steps;
  }

  move(target) {
    target.list = this.list;
    this.list = [];
    this.disposed = true;
  }

  take() {
    const { list } = this;
    this.list = [];
    this.disposed = true;
    return list.reverse();
  }
}

class DisposableStack {
  #steps = new Steps();

  get disposed() {
    return this.#steps.disposed;
  }

  use(value) {
    const steps = Steps.of(this.#steps, 'DisposableStack');
    const method = methodOf(value, [Symbol.dispose]);
    if (method !== undefined) steps.list.push(method);
    return value;
  }

  adopt(value, onDispose) {
    const steps = Steps.of(this.#steps, 'DisposableStack');
    callable(onDispose);
    steps.list.push(() => Reflect.apply(onDispose, undefined, [value]));
    return value;
  }

  defer(onDispose) {
    Steps.of(this.#steps, 'DisposableStack').list.push(callable(onDispose));
  }

  move() {
    const steps = Steps.of(this.#steps, 'DisposableStack');
    const moved = new DisposableStack();
    steps.move(moved.#steps);
    return moved;
  }

  dispose() {
    if (this.#steps.disposed) return;
    let failure;
    for (const step of this.#steps.take()) {
      try {
        step();
      } catch (error) {
        failure = joined(failure, error);
      }
    }
    if (failure !== undefined) throw failure.error;
  }
}

class AsyncDisposableStack {
  #steps = new Steps();

  get disposed() {
    return this.#steps.disposed;
  }

  use(value) {
    const steps = Steps.of(this.#steps, 'AsyncDisposableStack');
    // Even nothing at all is waited for.
    steps.list.push(methodOf(value, [Symbol.asyncDispose, Symbol.dispose]) ?? (() => {}));
    return value;
  }

  adopt(value, onDisposeAsync) {
    const steps = Steps.of(this.#steps, 'AsyncDisposableStack');
    callable(onDisposeAsync);
    steps.list.push(() => Reflect.apply(onDisposeAsync, undefined, [value]));
    return value;
  }

  defer(onDisposeAsync) {
    Steps.of(this.#steps, 'AsyncDisposableStack').list.push(callable(onDisposeAsync));
  }

  move() {
    const steps = Steps.of(this.#steps, 'AsyncDisposableStack');
    const moved = new AsyncDisposableStack();
    steps.move(moved.#steps);
    return moved;
  }

  async disposeAsync() {
    if (this.#steps.disposed) return;
    let failure;
    for (const step of this.#steps.take()) {
      try {
        await step();
      } catch (error) {
        failure = joined(failure, error);
      }
    }
    if (failure !== undefined) throw failure.error;
  }
}

for (const [Stack, method, symbol] of [
  [DisposableStack, 'dispose', Symbol.dispose],
  [AsyncDisposableStack, 'disposeAsync', Symbol.asyncDispose],
]) {
  hidden(Stack.prototype, symbol, Stack.prototype[method]);
  Object.defineProperty(Stack.prototype, Symbol.toStringTag, {
    value: Stack.name, configurable: true,
  });
}

module.exports = { SuppressedError, DisposableStack, AsyncDisposableStack };
