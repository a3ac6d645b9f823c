'use strict';

// What a statement typed at the prompt means: a script in the global scope. Text that ends too
// early goes on with the next line; `await` at the top makes it a promise.

const contextify = internalBinding('contextify');
const { cleaned, setExcerpt } = require('internal/modules/syntax');

const INCOMPLETE = Symbol('incomplete');

let count = 0;

function parserError(text) {
  const { parse } = require('internal/repl/parser');
  try {
    parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
  return undefined;
}

// Texts end too early where a parser misses something at their very end, or in what spans lines.
function endsTooEarly(text) {
  const error = parserError(text);
  if (error === undefined) return false;
  if (/^Unterminated template|^Unterminated comment/.test(error.message)) return true;
  if (/^Unterminated string/.test(error.message)) return /\\\n?$/.test(text);
  return error.pos >= text.trimEnd().length && !error.message.startsWith('Unterminated');
}

function isScript(name, text) {
  try {
    contextify.parse(name, text, false);
    return undefined;
  } catch (error) {
    return error;
  }
}

// `{ a: 1 }` is meant as an object, unless a semicolon says otherwise.
function asExpression(name, text) {
  if (!/^\s*\{/.test(text) || /;\s*$/.test(text)) return undefined;
  const wrapped = `(${text.trim()})`;
  return isScript(name, wrapped) === undefined ? wrapped : undefined;
}

function importInstead(text) {
  const found = /^\s*import\s+(.+?)\s+from\s+(['"])(.+?)\2/s.exec(text);
  if (found === null) {
    const [, , plain] = /^\s*import\s+(['"])(.+?)\1/.exec(text) ?? [];
    return plain === undefined ? undefined : `await import(${JSON.stringify(plain)});`;
  }
  const [, names, , from] = found;
  const target = `await import(${JSON.stringify(from)});`;
  const all = /^\*\s+as\s+(\w+)$/.exec(names);
  if (all !== null) return `const ${all[1]} = ${target}`;
  const own = names.replace(/^(\w+)\s*,?\s*/, 'default: $1, ').replace(/[{}]/g, '')
    .replaceAll(/\sas\s/g, ': ').replace(/,\s*$/, '').trim();
  return `const { ${own} } = ${target}`;
}

// What the engine says of text that no script can be, in the words people know.
function refused(error, text) {
  const instead = importInstead(text);
  if (instead !== undefined) {
    const better = new SyntaxError('Cannot use import statement inside the Node.js REPL, ' +
      `alternatively use dynamic import: ${instead}`);
    setExcerpt(better, text.split('\n')[0]);
    return better;
  }
  return cleaned(error);
}

/**
 * Runs text: `{ value }`, or `{ promise }` of `{ value }` if it waits at its top. INCOMPLETE if
 * more lines must follow, unless `isWhole` says that none will.
 */
function evaluate(text, isWhole = false) {
  const name = `REPL${++count}`;
  const expression = asExpression(name, text);
  if (expression !== undefined) return { value: contextify.runScript(name, expression) };
  // Before the engine is asked: to a script, `await (…)` is a call.
  if (/\bawait\b/.test(text)) {
    const waiting = require('internal/repl/await').rewritten(text);
    if (waiting !== undefined) return { promise: contextify.runScript(name, waiting) };
  }
  const error = isScript(name, text);
  if (error === undefined) return { value: contextify.runScript(name, text) };
  if (!isWhole && endsTooEarly(text)) {
    count--;
    return INCOMPLETE;
  }
  throw refused(error, text);
}

module.exports = { evaluate, INCOMPLETE };
