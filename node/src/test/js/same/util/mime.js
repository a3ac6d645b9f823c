'use strict';
const { MIMEType, MIMEParams } = require('util');
const attempt = (run) => { try { console.log(run()); } catch (error) { console.log(error.name, error.code, error.message); } };
for (const text of ['text/html', 'Text/HTML; charset=utf-8;q="a b"', 'x', 'x/', 'a/b;c=d;C=e;f', ' a/b ', 'a/b;', 'a/b;=x',
  'a/b;c="d\\"e";f=g', 'a/b;c="unterminated', 'a/b; c = d', 'a /b', 'a/b c', 'a/b;c=d ;e=f', ';', '/', 'a/b;c="x"y;z=1',
  'a/b;c=é', 'a/b;c=\u1234;d=1', 'a/b;c=""', 'a/b;c=', 'a/(b', '\n\ta/b\r;x=1', 'a/b;;;c=d', '']) {
  attempt(() => {
    const type = new MIMEType(text);
    return [String(type), type.essence, type.type, type.subtype, [...type.params], JSON.stringify([type, type.params])];
  });
}
const type = new MIMEType('a/b;c=d');
for (const [key, value] of [['type', 'X'], ['subtype', 'y+z'], ['type', 'a b'], ['subtype', '']]) {
  attempt(() => { type[key] = value; return String(type); });
}
const params = new MIMEParams();
for (const [name, value] of [['a', '1'], ['B', 'x y'], ['q', '"\\'], ['a b', '1'], ['c', '\u1234'], ['', '']]) {
  attempt(() => { params.set(name, value); return String(params); });
}
console.log([...params.keys()], [...params.values()], [...params.entries()], params.get('b'), params.has('B'), params.get('zz'));
params.delete('B');
console.log(String(params), type.params.constructor === MIMEParams, Object.keys(type), Object.keys(params));
