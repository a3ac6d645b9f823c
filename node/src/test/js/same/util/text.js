'use strict';
const util = require('util');
const attempt = (run) => { try { console.log(JSON.stringify(run())); } catch (error) { console.log(error.name, error.code, error.message); } };
for (const text of ['a\ud800b', '\udc00', 'fine', 5, null, '😀']) attempt(() => util.toUSVString(text));
for (const text of ['\x1b[31mred\x1b[39m', 'a\x1b]8;;http://a\x07link\x1b]8;;\x07', '\x9b1mq',
  '\x1b[2K\x1b[?25l\x1b[1;2Hz', '\x1b]0;title\x1b\\z', '\x1bMup', 'x\x1b[38;2;1;2;3mq', 'plain', 5]) {
  attempt(() => util.stripVTControlCharacters(text));
}
const style = (...args) => attempt(() => util.styleText(...args));
const anyway = { validateStream: false };
for (const format of ['red', ['bold', 'red'], '#f00', '#123456', 'none', [], ['none', 'dim'], 'grey', 'bgBlueBright']) {
  for (const text of ['x', '', 'a\x1b[39mb', 'a\x1b[22mb\x1b[39mc', '\x1b[31mq\x1b[39m']) style(format, text, anyway);
}
style('nope', 'x');
style(['red', 'nope'], 'x', anyway);
style('red', 5);
style('red', 'x', { stream: 1 });
style('red', 'x', { validateStream: 1 });
style('#12', 'x', anyway);
style(5, 'x', anyway);
console.log(util.isDeepStrictEqual({ a: [1] }, { a: [1] }), util.isDeepStrictEqual([1], ['1']));
