'use strict';

// Lists the members of Node's modules, of `process` and of the global object, one a line:
//
//   dgram Socket.prototype.bind function 2
//   ^ where   ^ path            ^ kind   ^ declared parameters
//   os constants.signals.SIGHUP constant 1
//
// Without arguments it lists what the Node that runs it has; with a file of such lines it says of
// each how it stands here: the same line, with what is found here behind it: a kind, `throws` for
// what is there to say that it is not, and what is within such, or `missing`.

const path = require('path');
const { builtinModules } = require('module');

const OWN_OF_FUNCTIONS = new Set(['length', 'name', 'prototype', 'arguments', 'caller']);
const OWN_OF_CLASSES = new Set(['constructor']);
const SHOWN_SYMBOL = /^Symbol\.(?!species)|^nodejs\./;
// What depends on how the process was started.
const OWN_OF_ROOTS = new Set(['domain', 'mainModule', 'noProcessWarnings', 'global']);
// What is the state of a process, not a member: another at each start.
const STATE = /^(_eventsCount|_events|_maxListeners|_exiting|_startProfilerIdleNotifier)$/;
// Modules whose objects are the state of a process, too.
const STATE_OF = new Set(['process', 'global']);
const INTERNAL = /^(_http_|_tls_|_stream_|internal)|^(sys|constants|node:ffi)$/;

// Constants are listed with their values.
const isConstants = (value) => Object.values(value).every((one) =>
  typeof one === 'number' || typeof one === 'string' ||
  (typeof one === 'object' && one !== null && isConstants(one)));

const isObject = (value) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

function read(object, key) {
  try {
    const value = object[key];
    // Some getters of prototypes answer a promise that is rejected: it is no object of theirs.
    if (value instanceof Promise) value.catch(() => {});
    return value;
  } catch {
    return undefined;
  }
}

function kindOf(value) {
  if (typeof value === 'function') return `function ${value.length}`;
  return value === null ? 'null' : typeof value;
}

const constantOf = (value) => `constant ${typeof value === 'string' ? value : +value}`;

const nameOf = (key) => (typeof key === 'symbol' ? `[${key.description}]` : key);

function keysOf(object, left) {
  return Reflect.ownKeys(object).filter((key) =>
    (typeof key === 'symbol'
      ? SHOWN_SYMBOL.test(key.description)
      : !STATE.test(key) && !left?.has(key)));
}

const isPlain = (object) => [Object.prototype, null].includes(Object.getPrototypeOf(object));

/** The roots, by name: modules, what scripts find everywhere. */
function roots() {
  const ids = builtinModules.filter((id) => !INTERNAL.test(id) && id !== 'process');
  return [...ids.map((id) => [id, () => require(id)]),
    ['process', () => process], ['global', () => globalThis]];
}

// ---- What there is ----------------------------------------------------------------------------

const seen = new Set();
const lines = [];

function listConstants(where, trail, object) {
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (isObject(value)) listConstants(where, [...trail, key], value);
    else lines.push(`${where} ${[...trail, key].join('.')} ${constantOf(value)}`);
  }
}

function list(where, trail, key, descriptor, value) {
  const place = [...trail, nameOf(key)];
  const isAccessor = descriptor.get !== undefined && trail.at(-1) === 'prototype';
  lines.push(`${where} ${place.join('.')} ${isAccessor ? 'accessor' : kindOf(value)}`);
  if (isAccessor || !isObject(value) || seen.has(value)) return;
  seen.add(value);
  if (typeof value === 'function') listClass(where, place, value);
  else if (trail.length === 0 && isPlain(value) && !nameOf(key).startsWith('_')) {
    if (!isConstants(value)) listOwn(where, place, value);
    else if (!STATE_OF.has(where)) listConstants(where, place, value);
  }
}

function listOwn(where, trail, object, left) {
  for (const key of keysOf(object, left)) {
    const descriptor = Object.getOwnPropertyDescriptor(object, key);
    const isLazy = trail.at(-1) === 'prototype' && descriptor.get !== undefined;
    list(where, trail, key, descriptor, isLazy ? undefined : read(object, key));
  }
}

function listClass(where, trail, fn) {
  listOwn(where, trail, fn, OWN_OF_FUNCTIONS);
  if (isObject(fn.prototype)) {
    listOwn(where, [...trail, 'prototype'], fn.prototype, OWN_OF_CLASSES);
  }
}

/** The names that are no module's but the language's own. */
function languageNames() {
  const names = new Set(require('vm').runInNewContext(
    'Object.getOwnPropertyNames(globalThis)'));
  names.delete('console');
  for (const name of ['escape', 'unescape', 'SharedArrayBuffer']) names.add(name);
  return names;
}

function listAll() {
  const all = roots();
  // Two modules that are each other's member are listed at their own name.
  for (const [, load] of all) seen.add(load());
  // The language's own.
  seen.add(Error);
  for (const [where, load] of all) {
    const root = load();
    const left = new Set([...OWN_OF_FUNCTIONS, ...OWN_OF_ROOTS,
      ...(where === 'global' ? languageNames() : [])]);
    lines.push(`${where} - ${kindOf(root)}`);
    listOwn(where, [], root, left);
    if (typeof root === 'function' && where !== 'module') {
      listOwn(where, ['prototype'], root.prototype ?? {}, OWN_OF_CLASSES);
    }
  }
  return lines;
}

// ---- How it stands here -----------------------------------------------------------------------

function find(object, step) {
  for (let one = Object(object); one !== null; one = Object.getPrototypeOf(one)) {
    for (const key of Reflect.ownKeys(one)) {
      if (nameOf(key) === step) return { holder: one, key };
    }
  }
  return undefined;
}

function stand(root, steps, kind) {
  const { isUnavailable } = require('internal/unavailable');
  let value = root;
  for (const [i, step] of steps.entries()) {
    const found = isObject(value) ? find(value, step) : undefined;
    if (found === undefined) return 'missing';
    const { get } = Object.getOwnPropertyDescriptor(found.holder, found.key);
    if (get !== undefined && steps[i - 1] === 'prototype' && i === steps.length - 1) {
      // What becomes a function when it is first read is one.
      const first = read(value, found.key);
      return typeof first === 'function' ? kindOf(first) : 'accessor';
    }
    value = read(value, found.key);
    if (isUnavailable(value)) return 'throws';
  }
  return kind.startsWith('constant ') ? constantOf(value) : kindOf(value);
}

function compare(file) {
  const loaders = new Map(roots());
  const loaded = new Map();
  for (const line of require('fs').readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const [where, trail, ...kind] = line.split(' ');
    if (!loaded.has(where)) {
      try {
        loaded.set(where, loaders.get(where)());
      } catch {
        loaded.set(where, undefined); // No such module here.
      }
    }
    const root = loaded.get(where);
    const steps = trail === '-' ? [] : trail.split(/\.(?![^[]*\])/);
    console.log(`${line}\t${root === undefined ? 'missing' : stand(root, steps, kind.join(' '))}`);
  }
}

process.removeAllListeners('warning');
if (process.argv[2] === undefined) console.log(listAll().join('\n'));
else compare(path.resolve(process.argv[2]));
