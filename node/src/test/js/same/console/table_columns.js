'use strict';

// Who names a table's columns gets no other, not even for values that have none.

console.table({ a: 1, b: 2 }, ['a']);
console.table([1, { a: 3 }, 'x'], ['a', 'b']);
console.table([1, { a: 3 }, 'x']);
console.table([], ['a']);
