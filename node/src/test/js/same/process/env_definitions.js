'use strict';

// Only plain, changeable properties can be defined in process.env; what cpuUsage compares with is
// looked at; the process is of its own class.

const definitions = [{ value: 1, configurable: true, writable: true, enumerable: true },
  { value: 1 }, {}, { configurable: false }, { get() {} }, { set() {} },
  { get() {}, configurable: true, enumerable: true }];
for (const definition of definitions) {
  try {
    Object.defineProperty(process.env, 'goo', definition);
    console.log(process.env.goo);
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
for (const before of [{ user: -1, system: 2 }, { user: 1, system: Infinity }, { user: 'x' },
  { user: 1 }, 5]) {
  try {
    process.cpuUsage(before);
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
console.log(process instanceof process.constructor, process.constructor.name,
  Object.getPrototypeOf(process) === process.constructor.prototype);
