'use strict';
const { diff } = require('util');
const attempt = (...args) => { try { console.log(JSON.stringify(diff(...args))); } catch (error) { console.log(error.code, error.message); } };
const pairs = [['', ''], ['a', ''], ['', 'ab'], ['abcdef', 'abXdef'], ['abcabba', 'cbabac'], ['kitten', 'sitting'],
  [['a', 'b', 'c'], ['b', 'c', 'd']], [['x'], ['x']], [[], ['a']], ['same', 'same'], ['aaaa', 'aa'], ['xaxbxc', 'abc']];
for (const [one, other] of pairs) {
  attempt(one, other);
  attempt(other, one);
}
attempt(1, 2);
attempt('a', 2);
attempt([1], ['a']);
attempt(['a'], ['b', null]);
attempt('a', ['a']);
