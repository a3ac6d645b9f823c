'use strict';

// The engine puts the place, the line and a caret into the message of a SyntaxError, and counts
// what stands before a CommonJS file on its first line. Here the message becomes plain, and the
// rest is kept for whoever shows the error.

// "/x/y.js:1:8 text\nline of source\n   ^"
const SHAPE = /^(.+?):(\d+):(\d+) (.*)\n([^\n]*)\n( *)(\^+)[^]*$/;
const HEAD = '(function (exports, require, module, __filename, __dirname) {';

const excerpts = new WeakMap();

// Declarations the engine does not know yet, which look like something else that is wrong.
const USING = /\b(await\s+)?using\s+([A-Za-z_$][\w$]*)\s*(?:=|of\b)/;

function inItsPlace(text, source) {
  const found = / but found |^await is only valid/.test(text) ? USING.exec(source) : null;
  if (found === null) return text;
  const [, waits = '', name] = found;
  const [word, call] = waits === '' ? ['using', `${name}[Symbol.dispose]()`]
    : ['await using', `await ${name}[Symbol.asyncDispose]()`];
  return `'${word}' is not supported by this engine yet; write ` +
    `'const ${name} = …; try { … } finally { ${call}; }' instead`;
}

function cleaned(error) {
  const found = SHAPE.exec(error.message);
  if (!(error instanceof SyntaxError) || found === null) return error;
  const [, named, line, , said, source, indent, carets] = found;
  const text = inItsPlace(said, source);
  const file = fileOf(named);
  const shift = line === '1' ? shiftOf(file) : 0;
  excerpts.set(error, `${file}:${line}\n${source.slice(shift)}\n${indent.slice(shift)}${carets}`);
  const stack = error.stack;
  error.message = text;
  if (typeof stack === 'string' && stack.includes(found[0])) {
    error.stack = stack.replace(found[0], () => text);
  }
  return error;
}

// An imported file goes by the name it was imported by; it is the one that was read last.
function fileOf(name) {
  if (/^(?:\/|file:|\[)/.test(name)) return name;
  const url = internalBinding('modules').lastRead();
  return url !== null && url.endsWith(name.replace(/^(?:\.{1,2}\/)+/, '')) ? url : name;
}

const outside = {
  'import': 'Cannot use import statement outside a module',
  'export': "Unexpected token 'export'",
  'import.meta': "Cannot use 'import.meta' outside a module",
};

/** The error of a CommonJS file that does not compile; a word only ES modules have is named. */
function refused(error, filename, text) {
  cleaned(error);
  if (!(error instanceof SyntaxError)) return error;
  const word = internalBinding('modules').moduleWord(text);
  if (word !== '') {
    require('internal/process/warning').emitWarningSync(
      `Failed to load the ES module: ${filename}. Make sure to set "type": "module" ` +
      'in the nearest package.json file or use the .mjs extension.');
    error.stack = error.stack.replace(error.message, outside[word]);
    error.message = outside[word];
  }
  return error;
}

function shiftOf(file) {
  if (file.startsWith('file:')) return internalBinding('modules').shift(file);
  return require('internal/modules/cjs').wrapped.has(file) ? HEAD.length : 0;
}

/** The text of a stack, with the columns of first lines as in their files. */
function unshifted(stack) {
  return stack.replace(/((?:file:\/\/)?\/[^\n()]*?):1:(\d+)/g, (place, file, column) => {
    const shift = shiftOf(file);
    return column > shift ? `${file}:1:${column - shift}` : place;
  });
}

const NO_EXPORT = /^The requested module '(.*)' does not provide an export named '(.*)'$/;

// The engine says which import statement asks for what is not there, but not where in it.
function excerptOfImport({ message, stack }) {
  const wrong = NO_EXPORT.exec(message);
  const url = wrong === null ? null : /^ +at (file:.*):\d+:\d+$/m.exec(stack);
  if (url === null) return undefined;
  return internalBinding('modules').importPlace(url[1], wrong[1], wrong[2]) ?? undefined;
}

/** File and line, the line of source and a caret; undefined for errors of other sources. */
const excerptOf = (error) => excerpts.get(error) ?? excerptOfImport(error);

function setExcerpt(error, excerpt) {
  excerpts.set(error, excerpt);
}

module.exports = { refused, unshifted, cleaned, excerptOf, setExcerpt };
