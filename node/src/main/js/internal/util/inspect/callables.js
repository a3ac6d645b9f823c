'use strict';

// Functions and classes: `[Function: f]`, `[class A extends B]`.

const value = require('internal/util/inspect/value');
const { keysOf } = require('internal/util/inspect/keys');
const { isAsyncFunction, isGeneratorFunction } = require('internal/util/types');

function callable(ctx, fn, about) {
  const keys = keysOf(fn, ctx.showHidden);
  const words = isClass(fn) ? classWords(fn, about) : functionWords(ctx, fn, about);
  if (about.bare(keys)) return { whole: ctx.stylize(words, 'special') };
  return { base: words, open: '{', keys };
}

const comments = /\/\/.*?\n|\/\*[^]*?\*\//g;
// `class {`, `class A extends B {`; a method may be called `class` as well, and so Node takes what
// extends the result of a call for a function.
const classHead = /^\s+[^(]*$/;

const CLASS = 4;

function isClass(fn) {
  const source = Function.prototype.toString.call(fn);
  if (source.endsWith('{ [native code] }')) {
    // The runtime's own functions do not show their source; the engine knows its classes.
    const kind = internalBinding('util').functionKind(fn);
    return kind > 0 && (kind & CLASS) !== 0;
  }
  if (!source.startsWith('class') || !source.endsWith('}')) return false;
  const brace = source.indexOf('{');
  const head = source.slice('class'.length, brace);
  if (!head.includes('(')) return true;
  return classHead.test(head.replace(comments, ' '));
}

function classWords(fn, { constructor, tag }) {
  const name = (Object.hasOwn(fn, 'name') && fn.name) || '(anonymous)';
  let words = `class ${name}`;
  if (constructor !== 'Function' && constructor !== null) words += ` [${constructor}]`;
  if (tag !== '' && constructor !== tag) words += ` [${tag}]`;
  if (constructor === null) return `[${words} extends [null prototype]]`;
  const parent = Object.getPrototypeOf(fn).name;
  return `[${words}${parent ? ` extends ${parent}` : ''}]`;
}

function functionWords(ctx, fn, { constructor, tag }) {
  const type =
    `${isAsyncFunction(fn) ? 'Async' : ''}${isGeneratorFunction(fn) ? 'Generator' : ''}Function`;
  let words = `[${type}`;
  if (constructor === null) words += ' (null prototype)';
  words += fn.name === '' ? ' (anonymous)]' : `: ${nameText(ctx, fn.name)}]`;
  if (constructor !== type && constructor !== null) words += ` ${constructor}`;
  if (tag !== '' && constructor !== tag) words += ` [${tag}]`;
  return words;
}

const nameText = (ctx, name) => (typeof name === 'string' ? name : value.show(ctx, name, 0));

module.exports = { callable };
