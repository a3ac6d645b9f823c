'use strict';

// DisposableStack, AsyncDisposableStack and SuppressedError.

const attempt = (run) => {
  try {
    console.log(run());
  } catch (error) {
    console.log(error.name, error instanceof ReferenceError || error instanceof TypeError);
  }
};

const log = [];
const stack = new DisposableStack();
const resource = { [Symbol.dispose]() { log.push('used'); } };
console.log(stack.use(resource) === resource, stack.use(null), stack.use(undefined));
console.log(stack.adopt(5, (value) => log.push(`adopted ${value}`)));
console.log(stack.defer(() => log.push('deferred')));
const moved = stack.move();
console.log(stack.disposed, moved.disposed, log);
moved.dispose();
moved.dispose();
console.log(moved.disposed, log, Object.prototype.toString.call(moved));
attempt(() => moved.use(resource));
attempt(() => moved.defer(() => {}));
attempt(() => new DisposableStack().use({}));
attempt(() => new DisposableStack().use(1));
attempt(() => new DisposableStack().adopt(1, 2));
attempt(() => DisposableStack());
attempt(() => DisposableStack.prototype.dispose.call({}));
console.log(DisposableStack.prototype[Symbol.dispose] === DisposableStack.prototype.dispose);

const failing = new DisposableStack();
failing.defer(() => { throw new Error('first'); });
failing.defer(() => { throw new Error('second'); });
failing.defer(() => { throw new Error('third'); });
try {
  failing.dispose();
} catch (error) {
  console.log(error.name, error instanceof SuppressedError, error instanceof Error);
  console.log(error.error.message, error.suppressed.error.message,
    error.suppressed.suppressed.message);
}

const made = new SuppressedError(1, 2, 'both');
console.log(Object.getOwnPropertyNames(made).filter((name) => name !== 'stack').sort());
console.log(made.message, SuppressedError.length, SuppressedError.prototype.name,
  String(SuppressedError(3, 4)), Object.keys(made));
class Own extends SuppressedError {}
console.log(new Own(1, 2) instanceof Own);

for (const name of ['DisposableStack', 'AsyncDisposableStack', 'SuppressedError']) {
  const { enumerable, writable } = Object.getOwnPropertyDescriptor(
    (globalThis[name], globalThis), name);
  console.log(name, globalThis[name].name, enumerable, writable);
}

(async () => {
  const order = [];
  const later = new AsyncDisposableStack();
  later.use({ async [Symbol.asyncDispose]() { await 1; order.push('async'); } });
  later.use({ [Symbol.dispose]() { order.push('sync'); } });
  later.adopt('x', async (value) => order.push(value));
  later.defer(async () => { throw new RangeError('late'); });
  await later.disposeAsync().catch((error) => console.log(error.name, error.message));
  await later[Symbol.asyncDispose]();
  console.log(order, later.disposed, Object.prototype.toString.call(later));
})();
