'use strict';
// What structuredClone refuses, and how.
const attempt = (title, ...values) => {
  try {
    console.log(`${title}: ${typeof structuredClone(...values)}`);
  } catch (error) {
    console.log(`${title}: ${error.constructor.name} ${error.name} ${error.code} ${error.message}`);
  }
};
attempt('nothing');
attempt('symbol', Symbol('x'));
attempt('function', function named(a) { return a; });
attempt('arrow', () => {});
attempt('class', class Q {});
attempt('method', { deep: [{ f() {} }] });
attempt('boxed symbol', Object(Symbol('z')));
for (const value of [new WeakMap(), new WeakSet(), new WeakRef({}), Promise.resolve(),
  (function*() {})(), (async function*() {})(), new Proxy({}, {}), new Proxy([], {}),
  new Map().keys(), new Set().values(), [][Symbol.iterator](), ''[Symbol.iterator](),
  new FinalizationRegistry(() => {}), new Intl.NumberFormat(), globalThis,
  (function() { return arguments; })(), new (class Named extends WeakMap {})(),
  new (class Later extends Promise {})(() => {})]) {
  attempt('object', value);
}
attempt('getter', {
  get a() {
    throw new RangeError('from the getter');
  },
});
attempt('options', 1, 5);
attempt('options', 1, 'text');
for (const options of [null, undefined, {}, { transfer: undefined }]) {
  attempt('options', 1, options);
}
for (const transfer of [null, 5, {}, [5], ['text'], [{}], [() => {}], [new Uint8Array(1)],
  [new SharedArrayBuffer(1)]]) {
  attempt('transfer', 1, { transfer });
}
const buffer = new ArrayBuffer(4);
attempt('twice', 1, { transfer: [buffer, buffer] });
buffer.transfer();
attempt('detached', 1, { transfer: [buffer] });
attempt('detached', buffer);
try {
  structuredClone(() => {});
} catch (error) {
  console.log(String(error instanceof DOMException), Reflect.ownKeys(error).join());
}
