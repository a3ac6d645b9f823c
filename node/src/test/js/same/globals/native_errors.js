// What native functions say of text and dates that they cannot read.
'use strict';

const texts = ['', ' ', '{', '[', '[1', '[1,', '[1,]', '[1 2]', '{a:1}', '{"a"', '{"a" 1}', '{"a":',
  '{"a":}', '{"a":1', '{"a":1,', '{"a":1,}', '{"a":1 "b":2}', '{}x', '1 2', 'abc', 'nul', 'tru',
  'falsy', 'undefined', 'NaN', '-', '-x', '01', '1.', '1.x', '1e', '1e+', '"abc', '"a\nb"', '"\\x"',
  '"\\', '"\\u12g4"', '\n\n  {\n  "a": oops }', '\r\n[1,\r2,\nx]', '<!DOCTYPE html><html></html>',
  '{"abc": tru, "x": 1, "some long text here": 5}', '\ufeff{}', "{'a':1}", '[object Object]'];
for (const text of texts) {
  try {
    console.log(JSON.stringify(text), JSON.parse(text));
  } catch (error) {
    console.log(JSON.stringify(text), error.name, Object.getPrototypeOf(error) ===
      SyntaxError.prototype, error.message);
  }
}

function told(what, call) {
  try {
    console.log(what, call());
  } catch (error) {
    console.log(what, `${error}`);
  }
}

told('undefined', () => JSON.parse());
told('an object', () => JSON.parse({}));
told('a number', () => JSON.parse(12));
told('a symbol', () => JSON.parse(Symbol('s')) && 'no');
told('no text', () => JSON.parse({ toString() { throw new SyntaxError('mine'); } }));
told('a reviver', () => JSON.parse('{"a":[1,2]}', (key, value) => key === '0' ? undefined : value));
told("a reviver's own", () => JSON.parse('1', () => { throw new SyntaxError('mine'); }));
told('a reviver not called', () => JSON.parse('[1', () => { throw new SyntaxError('mine'); }));
told('its name', () => [JSON.parse.name, JSON.parse.length, 'prototype' in JSON.parse]);
told('enumerable', () => Object.keys(JSON));

told('no time', () => new Date(NaN).toISOString());
told('a time', () => new Date(5).toISOString());
told('in JSON', () => JSON.stringify([new Date(7), new Date(NaN)]));
told('half a name', () => decodeURIComponent('%'));
told('no name', () => decodeURI('%zz'));
told('bytes that are no text', () => decodeURIComponent('%ff'));
told('half a character', () => encodeURIComponent('\ud800'));
told('the other half', () => encodeURI('\udc00'));
told('a text', () => [encodeURI('a b/é'), encodeURIComponent('a b/é'), decodeURI('%2f%20')]);
told('names', () => [decodeURI, decodeURIComponent, encodeURI, encodeURIComponent]
  .map(({ name, length }) => [name, length]));
