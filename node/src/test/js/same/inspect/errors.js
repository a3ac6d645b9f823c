'use strict';
const { inspect } = require('util');
// Frames differ from machine to machine: one mark stands for a run of them, indented as they were.
const show = (value, options) => {
  const lines = inspect(value, options).split('\n').map((line) => line.replace(/^( *)at .*?( \{|,)?$/, '$1…$2'));
  console.log(lines.filter((line, i) => !/^ *…$/.test(line) || !/^ *…/.test(lines[i + 1])).join('\n'));
};
class Own extends Error { x = 1; }
class Named extends Error { constructor(message) { super(message); this.name = 'Named'; } }
class Typed extends TypeError {}
const changed = (error, properties) => Object.assign(error, properties);
const frames = (error, text) => Object.defineProperty(error, 'stack', { value: text });
show(new Error('message\nsecond line'));
show(new Error('with cause', { cause: frames(new TypeError('why'), 'TypeError: why\n    at z') }));
show(new Error('c', { cause: 5 }));
show(new Error('c', { cause: undefined }));
show(new AggregateError([new Error('i1'), 2], 'agg'));
show(new Own('own'));
show(new Named('named'));
show(new Typed('typed'));
show(changed(new Error('code'), { code: 'ECODE', errno: -5, nested: { a: { b: {} } } }));
show({ a: new Error('in object'), b: [new Own('deep')] });
show({ a: { b: new Own('too deep') } }, { depth: 0 });
show([[[new Error('x')]]], { depth: 1 });
show(new Error(''));
show(Object.create(Error.prototype));
show(TypeError.prototype);
show(frames(new Error('text'), 'just text'));
show(frames(new Error('empty'), ''));
show(frames(new Error('none'), undefined));
show(frames(new Error('odd'), { a: 1 }));
show(changed(frames(new Error('header'), 'Error: header'), { x: 1 }));
show(frames(new SyntaxError('bad'), '/x.js:3\nfoo\n^\n\nSyntaxError: bad\n    at z (q)'));
const cycle = frames(new Error('cycle'), 'Error: cycle\n    at z');
cycle.cause = cycle;
show(cycle);
const outer = frames(new Error('outer'), 'Error: outer\n    at a\n    at b\n    at c\n    at d\n    at e\n    at f');
outer.cause = frames(new Error('inner'), 'Error: inner\n    at z\n    at b\n    at c\n    at d\n    at e\n    at f');
console.log(inspect(outer));
console.log(inspect(frames(new Error('rep'), `Error: rep\n${'    at a\n    at b\n'.repeat(8)}    at c`)));
const colored = frames(new Error('m'), 'Error: m\n    at f (node:fs:1:1)\n    at g (/a/node_modules/pkg/c.js:1:1)' +
  '\n    at h (file:///x/node_modules/@s/p/q.js:1:1)\n    at /elsewhere/x.js:1:1');
console.log(JSON.stringify(inspect(colored, { colors: true })));
console.log(inspect(changed(frames(new Error('m'), 'Error: m\n    at z'), { [Symbol('s')]: 1 })));
show(Object.setPrototypeOf(frames(new Error('bare'), 'Error: bare\n    at z'), null));
show(new Error('x'), { compact: false });
show({ e: changed(new Error('q'), { code: 'E' }) }, { compact: true });
show(changed(new Error('list'), { errors: [1, new Error('inner')] }));
show(Object.defineProperty(new Error('tag'), Symbol.toStringTag, { value: 'TT' }));
