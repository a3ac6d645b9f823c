'use strict';

// The errors of finding and reading modules: their texts come from Java, or from here.

const { makeCoded } = require('internal/errors/coded');

const bases = { Error, TypeError, RangeError, URIError, SyntaxError };
const classes = new Map();

const valueOf = (value) => (typeof value === 'object' ? Array.from(value) : value);

function fillIn(error, message, names, values) {
  for (let i = 0; i < names.length; i++) error[names[i]] = valueOf(values[i]);
  return message;
}

/** Throws the error that Java describes. */
function raise(kind, code, message, names, values, excerpt) {
  if (!code.startsWith('ERR_')) {
    const error = new bases[kind](message);
    if (excerpt !== '') require('internal/modules/syntax').setExcerpt(error, excerpt);
    const hasOwnCode = names.length > 0 && names[0] === 'errno';
    if (code !== '' && !hasOwnCode) error.code = code;
    fillIn(error, message, names, values);
    throw error;
  }
  const key = `${kind} ${code}`;
  if (!classes.has(key)) classes.set(key, makeCoded(code, bases[kind], fillIn));
  const Coded = classes.get(key);
  throw new Coded(message, names, values);
}

/** Throws what the fence says of a file that may not be read. */
function refused(path) {
  throw require('internal/permission').denied('fs.read', path);
}

/** What `require` throws when there is no such file anywhere. */
function notFound(request, parent, parents) {
  const requireStack = [];
  for (let asker = parent; asker; asker = parents.get(asker)) {
    requireStack.push(asker.filename || asker.id);
  }
  let message = `Cannot find module '${request}'`;
  if (requireStack.length > 0) message += `\nRequire stack:\n- ${requireStack.join('\n- ')}`;
  const error = new Error(message);
  error.code = 'MODULE_NOT_FOUND';
  error.requireStack = requireStack;
  return error;
}

/** What `require` throws for a module of Node's that is not built into this runtime. */
function unavailable(id) {
  const error = new Error(`Cannot find module '${id}': it is one of Node's modules, but not ` +
    'available in this runtime');
  error.code = 'MODULE_NOT_FOUND';
  error.requireStack = [];
  return error;
}

function nativeAddon(filename) {
  const error = new Error(`${filename}: native addons cannot be loaded in this runtime`);
  error.code = 'ERR_DLOPEN_FAILED';
  return error;
}

/** Throws what is wrong with JSON text, naming the file; returns if nothing is. */
function refuseJson(filename, text) {
  try {
    JSON.parse(text);
  } catch (error) {
    error.message = `${filename}: ${error.message}`;
    throw error;
  }
}

function deprecated(message, code) {
  process.emitWarning(message, 'DeprecationWarning', code);
}

function typeless(url, packageJson) {
  process.emitWarning(
    `Module type of ${url} is not specified and it doesn't parse as CommonJS.\n` +
    'Reparsing as ES module because module syntax was detected. This incurs a performance ' +
    `overhead.\nTo eliminate this warning, add "type": "module" to ${packageJson}.`,
    { code: 'MODULE_TYPELESS_PACKAGE_JSON' });
}

module.exports = {
  raise, refused, notFound, unavailable, nativeAddon, refuseJson, deprecated, typeless,
};
