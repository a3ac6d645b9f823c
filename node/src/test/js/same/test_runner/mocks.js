'use strict';

const { mock, test } = require('node:test');

const add = (a, b) => a + b;
const f = mock.fn(add, (a, b) => a * b);
console.log(f(3, 4), f.mock.callCount(), f.mock.calls[0].arguments, f.mock.calls[0].result);
f.mock.mockImplementationOnce(() => 'once');
console.log(f(1, 2), f(1, 2));
f.mock.restore();
console.log(f(3, 4), f.mock.calls.length);
f.mock.resetCalls();
console.log(f.mock.callCount(), f.name, f.length);

const object = { v: 5, get g() { return 1; }, m(x) { return this.v + x; } };
mock.method(object, 'm', function(x) { return this.v * x; });
console.log(object.m(3), object.m.mock.calls[0].this === object);
object.m.mock.restore();
console.log(object.m(3));
mock.getter(object, 'g', () => 9);
console.log(object.g);
mock.method(object, 'm', () => 'for one call', { times: 1 });
console.log(object.m(1), object.m(1));

class C {
  constructor(a) {
    this.a = a;
  }
}
const K = mock.fn(C);
console.log(new K(5).a, new K(5) instanceof C);
const thrower = mock.fn(() => { throw new Error('thrown'); });
try {
  thrower();
} catch (error) {
  console.log(error.message, thrower.mock.calls[0].error === error);
}
mock.reset();
console.log(object.g, object.m(1));

for (const bad of [() => mock.method(object, 'none'), () => mock.fn(5),
  () => mock.method(object, 'v'), () => mock.timers.tick(1)]) {
  try {
    bad();
    console.log('went well');
  } catch (error) {
    console.log(error.code);
  }
}

mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 1000 });
const log = [];
setTimeout((x) => log.push(x), 50, 'a');
const interval = setInterval(() => log.push('i'), 20);
console.log(Date.now(), new Date().getTime(), Date.isMock);
mock.timers.tick(45);
console.log(log, Date.now());
mock.timers.tick(10);
console.log(log);
clearInterval(interval);
mock.timers.tick(100);
console.log(log);
mock.timers.setTime(5);
console.log(Date.now());
mock.timers.reset();
console.log(Date.now() > 1e12);

const write = process.stdout.write;
process.stdout.write = () => true;
const seen = [];
process.on('exit', () => {
  process.stdout.write = write;
  console.log(seen);
});
test('a mock of a test', (t) => {
  t.mock.method(object, 'm', () => 'mocked');
  seen.push(object.m());
});
test('ends with it', () => seen.push(object.m(1)));
