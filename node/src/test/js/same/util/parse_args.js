'use strict';
const { parseArgs } = require('util');
const attempt = (config) => {
  try {
    console.log(JSON.stringify(parseArgs(config)));
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
};
const options = {
  foo: { type: 'boolean', short: 'f', default: true }, bar: { type: 'string', short: 'b', default: 'd' },
  multi: { type: 'string', multiple: true, short: 'm' }, baz: { type: 'boolean', multiple: true },
};
const lines = ['', '-f', '-b x', '-bx', '-fb x', '-fbx', '-b', '--foo', '--foo=1', '--bar', '--bar=x=y', '--bar x y',
  '--no-foo', '--no-bar', '--no-baz --baz', '--multi 1 -m 2 -m3', 'pos', '-- -f', '-', '-x', '--unknown', '--=x',
  '-b -x', '--bar --foo', '-b=1', '--baz --baz', '--__proto__', '-é', 'a -- b --foo'];
for (const line of lines) {
  const args = line === '' ? [] : line.split(' ');
  attempt({ args, options });
  attempt({ args, options, allowPositionals: true, allowNegative: true, tokens: true });
  attempt({ args, options, strict: false, tokens: true });
  attempt({ args, strict: false });
}
for (const wrong of [{ a: {} }, { a: { type: 'x' } }, { a: { type: 'string', short: 'ab' } }, { a: 5 },
  { a: { type: 'string', multiple: 1 } }, { a: { type: 'string', default: 1 } }, { a: { type: 'boolean', default: 'x' } },
  { a: { type: 'string', multiple: true, default: 'x' } }, { a: { type: 'string', multiple: true, default: [1] } }]) {
  attempt({ args: [], options: wrong });
}
for (const wrong of [{ args: 'x' }, { strict: 1 }, { tokens: 'x' }, { options: 5 }, { allowPositionals: 'x' }]) attempt(wrong);
console.log(parseArgs({ args: ['-f'], options }));
