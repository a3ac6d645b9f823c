'use strict';

// Contexts: what passes between a script and the object it sees as its global one.

const vm = require('vm');
const util = require('util');

const say = (...calls) => {
  for (const call of calls) {
    try {
      console.log(call());
    } catch (error) {
      console.log(error?.name, error?.code, error?.message);
    }
  }
};

const box = { a: 1, log: [], self: null };
const context = vm.createContext(box);
say(() => context === box, () => vm.isContext(box), () => vm.isContext({}),
  () => vm.createContext(box) === box);
say(() => vm.runInContext('a + 1', box),
  () => vm.runInContext(
    'var b = 2; function f() { return a + b; } let c = 3; const d = 4; f()', box),
  () => [box.b, typeof box.f, 'c' in box, Object.keys(box).sort()],
  () => vm.runInContext('c + d', box),
  () => {
    Object.assign(box, { a: 10, b: 20 });
    return box.f();
  },
  () => vm.runInContext('e = 5; this.g = 6; globalThis.h = 7; [e, g, h].join()', box),
  () => [box.e, box.g, box.h],
  () => vm.runInContext('delete a; typeof a', box),
  () => 'a' in box,
  () => vm.runInContext('[typeof b, typeof nothing, typeof console, typeof process].join()', box),
  () => vm.runInContext(
    '[typeof setTimeout, typeof URL, typeof Buffer, typeof SharedArrayBuffer].join()', box),
  () => Object.getOwnPropertyDescriptor(box, 'b'),
  () => vm.runInContext(
    'this === globalThis && (function () { return this; })() === globalThis', box),
  () => vm.runInContext('[] instanceof Array', box),
  () => vm.runInContext('[]', box) instanceof Array,
  () => vm.runInContext('Array', box) === Array,
  () => vm.runInContext('({}).constructor === Object', box),
  () => Array.isArray(vm.runInContext('[1]', box)),
  () => util.inspect(vm.runInContext('({ a: [1, new Map([[1, 2]])] })', box)),
  () => vm.runInContext('Array = 3; typeof Array', box), () => box.Array,
  () => vm.runInContext('"use strict"; undeclared = 1', box),
  () => vm.runInContext('missing', box),
  () => vm.runInContext('throw new TypeError("inside")', box),
  () => vm.runInContext('1', {}),
  () => vm.runInContext('1'),
  () => vm.runInNewContext('x * 2', { x: 21 }),
  () => vm.runInNewContext('globalThis.y = x', { x: 1 }, 'name.js'),
  () => vm.runInNewContext('var z = 1'),
  () => vm.createContext('x'), () => vm.createContext({}, 'x'), () => vm.isContext(3),
  () => vm.createContext({}, { name: 3 }), () => vm.createContext({}, { microtaskMode: 'x' }),
  () => vm.runInContext('Object.getOwnPropertyNames(globalThis).includes("Object")', box),
  () => vm.runInContext('Object.keys(globalThis).join()', vm.createContext({ p: 1, q: 2 })),
  () => vm.runInContext('for (var i = 0, s = ""; i < 3; i++) s += i; s', box), () => box.i);

const script = new vm.Script('count = (typeof count === "undefined" ? 0 : count) + 1');
const one = vm.createContext({ count: 5 });
const two = vm.createContext({});
say(() => script.runInContext(one), () => script.runInContext(one), () => script.runInContext(two),
  () => script.runInNewContext({ count: 9 }), () => [one.count, two.count]);
const parsingContext = vm.createContext({ own: 4 });
say(() => vm.compileFunction('return a + own', ['a'], { parsingContext })(3),
  () => vm.compileFunction('return 1', [], { parsingContext: {} }));

const methods = vm.createContext({
  host: (x) => [x, x instanceof Object],
  get lazy() {
    return 'got';
  },
});
say(() => vm.runInContext('host({})', methods)[1], () => vm.runInContext('lazy', methods),
  () => vm.runInContext(
    'Object.defineProperty(globalThis, "fixed", { value: 1 }); fixed', methods),
  () => Object.getOwnPropertyDescriptor(methods, 'fixed'));
const global = vm.runInContext('this', methods);
global.late = 1;
say(() => global !== methods, () => methods.late,
  () => vm.runInContext('late', methods), () => vm.isContext(global));
vm.runInContext('Promise.resolve(1).then((v) => { done = v; })', methods);
setImmediate(() => console.log(methods.done));
const vanilla = vm.createContext(vm.constants.DONT_CONTEXTIFY);
vanilla.v = 3;
say(() => vm.runInContext('this', vanilla) === vanilla, () => vm.runInContext('v', vanilla));
const error = vm.runInContext('new Error("x")', methods);
console.log(error instanceof Error, util.types.isNativeError(error));
