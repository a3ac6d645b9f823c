'use strict';

// module.registerHooks: functions that scripts put before the finding and the loading of modules.
// Those registered last are asked first; each may ask the next, and the last asks Node's own way.

const requireBuiltin = require;
const cjs = require('internal/modules/cjs');
const binding = internalBinding('modules');
const { Module } = cjs;

const hookId = Symbol('kModuleHooksIdKey');
const chain = [];
let registered = 0;

// What hooks said of a module, by its file or, where it is in none, its URL.
const told = new Map();

const requireConditions = ['require', 'node', 'node-addons', 'module-sync'];
const importConditions = ['node', 'import', 'module-sync', 'node-addons'];

class ModuleResolveContext {
  constructor(parentURL, importAttributes, conditions) {
    this.parentURL = parentURL;
    this.importAttributes = importAttributes;
    this.conditions = conditions;
  }
}

class ModuleLoadContext {
  constructor(format, importAttributes, conditions) {
    this.format = format;
    this.importAttributes = importAttributes;
    this.conditions = conditions;
  }
}

class ModuleHooks {
  constructor(resolve, load) {
    this.resolve = resolve;
    this.load = load;
    this[hookId] = Symbol(`module-hook-${registered++}`);
  }

  deregister() {
    const at = chain.indexOf(this);
    if (at >= 0) chain.splice(at, 1);
    if (chain.length === 0) follow(null);
  }
}

function follow(hooks) {
  cjs.follow(hooks);
  binding.followHooks(hooks === null ? null : importThrough);
}

function registerHooks(hooks) {
  const { resolve, load } = hooks;
  const { validateFunction } = requireBuiltin('internal/validators');
  if (resolve !== undefined) validateFunction(resolve, 'hooks.resolve');
  if (load !== undefined) validateFunction(load, 'hooks.load');
  const added = new ModuleHooks(resolve, load);
  chain.push(added);
  if (chain.length === 1) {
    requireBuiltin('internal/modules/esm'); // Brings the bridge.
    follow({ load: loadThrough, find, run, text: handText, imported });
  }
  return added;
}

// ---- Asking ---------------------------------------------------------------------------------

function wrong(expected, hook, property, value) {
  const { codes } = requireBuiltin('internal/errors');
  return new codes.ERR_INVALID_RETURN_PROPERTY_VALUE(expected, hook, property, value);
}

function checkResolved({ url }) {
  if (typeof url !== 'string') throw wrong('a URL string', 'resolve', 'url', url);
}

function checkLoaded({ format, source }) {
  if (source !== null && source !== undefined && typeof source !== 'string' &&
      !ArrayBuffer.isView(source) && !(source instanceof ArrayBuffer) &&
      !(source instanceof SharedArrayBuffer)) {
    throw wrong('a string, an ArrayBuffer, or a TypedArray', 'load', 'source', source);
  }
  if (typeof format !== 'string' && format !== undefined && format !== null) {
    throw wrong('a string', 'load', 'format', format);
  }
}

function ask(kind, subject, context, ours) {
  const check = kind === 'resolve' ? checkResolved : checkLoaded;
  const hooks = chain.filter((one) => one[kind] !== undefined);
  const step = (at, asked, seen) => {
    if (at < 0) return ours(asked, seen);
    let passedOn = false;
    const result = hooks[at][kind](asked, seen, (other = asked, more = undefined) => {
      passedOn = true;
      return step(at - 1, other, more === undefined ? seen : merged(seen, more));
    });
    const { shortCircuit } = result;
    if (!passedOn && shortCircuit !== true) {
      throw wrong('true', kind, 'shortCircuit', shortCircuit);
    }
    check(result);
    return result;
  };
  return step(hooks.length - 1, subject, context);
}

const merged = (context, more) =>
  Object.assign(Object.create(Object.getPrototypeOf(context)), context, more);

function textOf(source) {
  if (typeof source === 'string') return source;
  return new (requireBuiltin('internal/encoding').TextDecoder)('utf-8', { ignoreBOM: true })
    .decode(source);
}

// ---- require --------------------------------------------------------------------------------

const urlOf = (file) => (file.startsWith('/') ? binding.url(file) : file);

const fileOf = (url) => (url.startsWith('file:') ? binding.path(url) : url);

const isNodes = (url) => url.startsWith('node:');

function resolve(request, parent, isMain, options) {
  const parentURL = parent?.filename ? urlOf(parent.filename) : undefined;
  const context = new ModuleResolveContext(parentURL, undefined, requireConditions);
  return ask('resolve', request, context, (asked) => {
    const found = Module._resolveFilename(fileOf(asked), parent, isMain, options);
    const nodes = binding.isBuiltin(found);
    return {
      __proto__: null,
      url: nodes && !isNodes(found) ? `node:${found}` : urlOf(found),
      format: undefined,
      importAttributes: undefined,
    };
  });
}

/** What `require.resolve(request)` answers in the module `parent`. */
function find(request, parent, options) {
  const { url } = resolve(request, parent, false, options);
  return isNodes(url) && !request.startsWith('node:') ? url.slice(5) : fileOf(url);
}

function formatOf(file) {
  if (!file.startsWith('/')) return undefined;
  if (file.endsWith('.json')) return 'json';
  const format = binding.format(file);
  return format === 'either' ? undefined : format;
}

/** Loads what `request` means in `parent`, and notes the file as `loadedBy`'s `key`. */
function loadThrough(request, parent, isMain, loadedBy, key) {
  const { url, format } = resolve(request, parent, isMain);
  let loaded;
  if (isNodes(url)) {
    if (!binding.isBuiltin(url)) {
      const { codes } = requireBuiltin('internal/errors');
      throw new codes.ERR_UNKNOWN_BUILTIN_MODULE(url);
    }
    loaded = load(url, format ?? 'builtin', undefined, requireConditions);
    if (loaded.format === 'builtin') return cjs.builtin(url);
  }
  const file = fileOf(url);
  loadedBy.set(key, file);
  const cached = Module._cache[file];
  if (cached !== undefined) return cjs.exportsOf(cached, parent);
  told.set(file, { url, format, loaded });
  return cjs.loadFile(new Module(file, parent), file, parent, isMain);
}

function load(url, format, attributes, conditions) {
  const context = new ModuleLoadContext(format, attributes, conditions);
  return ask('load', url, context, (asked, { format: kind }) => ({
    source: isNodes(asked) ? null : binding.read(fileOf(asked)),
    format: kind,
  }));
}

/** Runs the file of a CommonJS module, or loads it as what the hooks say that it is. */
function run(module, file) {
  const known = told.get(file) ?? { url: urlOf(file) };
  told.set(file, known);
  known.loaded ??= load(known.url, known.format ?? formatOf(file), undefined, requireConditions);
  const { format, source } = known.loaded;
  known.text = source === null || source === undefined ? binding.read(file) : textOf(source);
  known.loaded = undefined; // Another time, the hooks are asked again.
  if (format === 'json') {
    cjs.parse(module, file, known.text);
  } else {
    const either = format !== 'commonjs' && format !== 'module';
    module._compile(known.text, file, either ? 'either' : format);
  }
}

/** Has a required file, which turns out an ES module, be made of the text hooks gave. */
function handText(file) {
  const text = told.get(file)?.text;
  if (text !== undefined) binding.provide(binding.url(file), 'module', text);
}

// ---- import ---------------------------------------------------------------------------------

/** Answers the URL of what is imported, whose text the loader has been given then. */
function importThrough(specifier, parentURL, attributes) {
  const importAttributes = { __proto__: null };
  for (const name of Object.keys(attributes)) importAttributes[name] = attributes[name];
  const context =
    new ModuleResolveContext(parentURL ?? undefined, importAttributes, importConditions);
  const { url, format } = ask('resolve', specifier, context, (asked, { parentURL: from }) => {
    const found = binding.importUrl(asked, from ?? null);
    return {
      __proto__: null,
      url: found,
      format: isNodes(found) ? undefined : binding.importFormat(found, false),
      importAttributes: undefined,
    };
  });
  if (binding.isProvided(url)) return url;
  const loaded = ask('load', url, new ModuleLoadContext(format, importAttributes,
    importConditions), (asked, { format: kind }) => ({
    format: kind ?? binding.importFormat(asked, true),
    responseURL: asked,
    source: isNodes(asked) ? null : bytesOf(asked),
  }));
  if (loaded.format === 'builtin') return url;
  if (loaded.format !== 'module' && loaded.format !== 'commonjs' && loaded.format !== 'json') {
    const { codes } = requireBuiltin('internal/errors');
    throw new codes.ERR_UNKNOWN_MODULE_FORMAT(`${loaded.format ?? null}`, url);
  }
  const text = loaded.source === null || loaded.source === undefined
    ? binding.read(fileOf(url)) : textOf(loaded.source);
  if (loaded.format === 'commonjs') {
    told.set(fileOf(url), { url, loaded: { format: 'commonjs', source: text } });
  }
  binding.provide(url, loaded.format, text);
  return url;
}

const bytesOf = (url) => Buffer.from(binding.read(fileOf(url)));

/** The exports of a CommonJS module that is imported; the hooks have been asked. */
function imported(file) {
  const cached = Module._cache[file];
  return cached !== undefined ? cjs.exportsOf(cached, undefined)
    : cjs.loadFile(new Module(file, undefined), file, undefined, false);
}

module.exports = { registerHooks };
