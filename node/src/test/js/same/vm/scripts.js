'use strict';
// Text run in the global scope, and functions made of text.
const vm = require('vm');

function show(step) {
  try {
    console.log(step());
  } catch (error) {
    console.log(error.name, error.code, error.code ? error.message : '');
  }
}

show(() => vm.runInThisContext('1 + 1'));
show(() => vm.runInThisContext('a b'));
show(() => vm.runInThisContext('throw new RangeError("no")'));
show(() => vm.runInThisContext('this === globalThis'));
show(() => vm.runInThisContext('var fromText = 3'));
show(() => fromText); // eslint-disable-line no-undef
show(() => new vm.Script('40 + 2'));
show(() => new vm.Script('40 + 2').runInThisContext());
show(() => new vm.Script('a b'));
show(() => new vm.Script('x', { filename: 3 }));
show(() => new vm.Script('x', { lineOffset: 'a' }));
show(() => new vm.Script('x', { cachedData: 1 }));
show(() => vm.createScript('1').runInThisContext());
show(() => vm.compileFunction('return a + b', ['a', 'b'])(1, 2));
show(() => vm.compileFunction('}) + (function () {'));
show(() => vm.compileFunction(3));
show(() => vm.compileFunction('', 'a'));
show(() => vm.isContext({}));
show(() => vm.isContext(3));
