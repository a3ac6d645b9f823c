'use strict';

// Errors: their stack, its first line brought up to date, then what else they carry.

const value = require('internal/util/inspect/value');
const { prefix } = require('internal/util/inspect/names');
const { keysOf } = require('internal/util/inspect/keys');

const framesStart = '\n    at';

function error(ctx, err, about) {
  const keys = keysInOrder(err, ctx.showHidden);
  const base = errorText(ctx, err, about, keys);
  return about.bare(keys) ? { whole: base } : { base, open: '{', keys };
}

/** The stack comes first in Node; this engine makes it after the message. */
function keysInOrder(err, showHidden) {
  const keys = keysOf(err, showHidden);
  const at = showHidden ? keys.indexOf('stack') : 0;
  if (at > 0) keys.unshift(...keys.splice(at, 1));
  return keys;
}

function errorText(ctx, err, about, keys) {
  const name = err.name === undefined || err.name === null ? 'Error' : String(err.name);
  const original = stackText(ctx, err);
  dropWhatIsSaid(ctx, keys, err, original);
  if ('cause' in err && !keys.includes('cause')) keys.push('cause');
  if (Array.isArray(err.errors) && !keys.includes('errors')) keys.push('errors');

  let stack = withClass(original, name, err, about);
  const { message } = err;
  const at = message ? stack.indexOf(message) : -1;
  const start = stack.indexOf(framesStart, at <= 0 ? 0 : at + String(message).length);
  if (start === -1) {
    stack = `[${stack}]`;
  } else {
    const { frames } = require('internal/util/inspect/frames');
    stack = `${stack.slice(0, start)}\n${frames(ctx, err, stack.slice(start + 1)).join('\n')}`;
  }
  return ctx.indent === 0 ? stack : stack.replaceAll('\n', `\n${' '.repeat(ctx.indent)}`);
}

/** The stack of an error, or its name and message where there is none. */
function stackText(ctx, err) {
  const { stack } = err;
  if (typeof stack === 'string' && stack !== '') return stack;
  const words = Error.prototype.toString.call(err);
  if (!stack) return words;
  const own = { ...ctx, compact: false, indent: 0 };
  return `${words}\n    ${value.show(own, stack, 0).replaceAll('\n', '\n    ')}`;
}

/** Name, message and stack need not be listed again when the stack holds them. */
function dropWhatIsSaid(ctx, keys, err, stack) {
  if (ctx.showHidden) return;
  for (const key of ['name', 'message', 'stack']) {
    const at = keys.indexOf(key);
    if (at === -1) continue;
    const said = err[key];
    if (typeof said !== 'string' || stack.includes(said)) keys.splice(at, 1);
  }
}

const firstWord = /^(?:([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n\s+at)|([a-z_A-Z0-9-]*Error)$)/;

/** Puts the class in front when the stack begins with the name of a built-in error only. */
function withClass(stack, name, err, { constructor, tag }) {
  if (typeof err.name !== 'string' && err.name !== undefined && err.name !== null) {
    return stack.replace(name, `${name} [${prefix(constructor, tag, 'Error').slice(0, -1)}]`);
  }
  const rest = stack.slice(name.length);
  const plainName = name.endsWith('Error') && stack.startsWith(name) && /^(?:$|:|\n)/.test(rest);
  if (constructor === null) {
    const found = firstWord.exec(stack);
    const word = found === null ? '' : found[1] ?? found[2];
    const words = prefix(null, tag, word || 'Error').slice(0, -1);
    return `${words}${word === '' ? `: ${stack}` : stack.slice(word.length)}`;
  }
  if (!plainName) return stack;
  const words = prefix(constructor, tag, 'Error').slice(0, -1);
  return words.includes(name) ? `${words}${rest}` : `${words} [${name}]${rest}`;
}

module.exports = { error };
