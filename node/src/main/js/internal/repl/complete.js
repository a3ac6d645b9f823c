'use strict';

// How a line might go on: members of what stands before a dot, names in scope, modules in
// `require('…`, files in `.load`.

const contextify = internalBinding('contextify');

// A chain of plain names, which can be looked at without doing anything but call getters.
const CHAIN = /(?:^|[^\w$.?])((?:[A-Za-z_$][\w$]*\??\.)*)([A-Za-z_$][\w$]*)?$/;
const MODULE = /\b(?:require|import)\s*\(\s*(['"`])([^'"`]*)$/;

const KEYWORDS = ['async', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue',
  'debugger', 'default', 'delete', 'do', 'else', 'export', 'false', 'finally', 'for', 'function',
  'if', 'import', 'in', 'instanceof', 'let', 'new', 'null', 'return', 'switch', 'this', 'throw',
  'true', 'try', 'typeof', 'undefined', 'var', 'void', 'while', 'with', 'yield'];

function membersOf(value) {
  const names = [];
  for (let at = Object(value); at !== null; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (/^[A-Za-z_$][\w$]*$/.test(name)) names.push(name);
    }
  }
  return names;
}

function valueOf(expression) {
  try {
    return contextify.runScript('[completion]', expression);
  } catch {
    return undefined; // Whatever it is, it has no members to offer.
  }
}

const chosen = (words, start) =>
  [...new Set(words.filter((word) => word.startsWith(start)))].sort();

function complete(line) {
  if (/^\s*\.\w*$/.test(line)) {
    const start = line.trim();
    return [chosen(require('internal/repl/commands').names, start), start.length];
  }
  const module = MODULE.exec(line);
  if (module !== null) {
    const { builtinModules } = require('module');
    const names = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
    return [chosen(names, module[2]), module[2].length];
  }
  const chain = CHAIN.exec(line);
  if (chain === null) return [[], 0];
  const [, path, start = ''] = chain;
  if (path === '') {
    return [chosen([...membersOf(globalThis), ...KEYWORDS], start), start.length];
  }
  const value = valueOf(path.replace(/\??\.$/, ''));
  if (value === undefined || value === null) return [[], 0];
  return [chosen(membersOf(value), start), start.length];
}

module.exports = { complete };
