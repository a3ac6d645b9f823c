'use strict';

// CommonJS: the Module class, its cache, and the handlers by ending. Finding files, reading and
// compiling them is Java's work.

const requireBuiltin = require;
const binding = internalBinding('modules');

const isMainSymbol = Symbol('kIsMainSymbol');
const cachedByEsmSymbol = Symbol('kIsCachedByESMLoader');
const urlSymbol = Symbol('kURL');
const formatSymbol = Symbol('kFormat');
const executingSymbol = Symbol('kIsExecuting');

const parents = new WeakMap();

function dirname(path) {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash) || '/';
}

function Module(id = '', parent = undefined) {
  this.id = id;
  this.path = dirname(id);
  this.exports = {};
  parents.set(this, parent);
  adopt(parent, this, false);
  this.filename = null;
  this.loaded = false;
  this.children = [];
}

function adopt(parent, child, onlyOnce) {
  const children = parent?.children;
  if (children && !(onlyOnce && children.includes(child))) children.push(child);
}

Object.defineProperties(Module.prototype, {
  // An accessor, so that a shown module does not carry the name of its class.
  constructor: {
    __proto__: null, configurable: false, enumerable: false, get: () => requireBuiltin('module'),
  },
  isPreloading: { __proto__: null, configurable: true, enumerable: true, get: () => false },
  parent: {
    __proto__: null, configurable: true, enumerable: true,
    get() { return parents.get(this); },
    set(value) { parents.set(this, value); },
  },
});

Module._cache = { __proto__: null };
Module._pathCache = { __proto__: null };
Module._extensions = { __proto__: null };

Module._initPaths = function () {
  Module.globalPaths = Array.from(binding.globalPaths());
};
Module._initPaths();

// Scripts may ask this with anything.
const isBuiltin = (id) => typeof id === 'string' && binding.isBuiltin(id);

// ---- Finding --------------------------------------------------------------------------------

let endings = '.js,.json,.node';
function resolveIn(request, parentFile, places) {
  const now = Object.keys(Module._extensions);
  if (now.join() !== endings) binding.extensions(now);
  endings = now.join();
  return binding.resolve(request, parentFile ?? null, places ?? null);
}

// Without a regular expression: the first one of a program is slow.
const isRelative = (request) => request.startsWith('./') || request.startsWith('../') ||
  request === '.' || request === '..';

function lookupPaths(request, parent) {
  if (isRelative(request)) return [parent?.filename ? dirname(parent.filename) : '.'];
  return [...(parent?.paths ?? []), ...Module.globalPaths];
}

Module._resolveLookupPaths = function (request, parent) {
  return binding.isBuiltin(request) ? null : lookupPaths(request, parent);
};

Module._nodeModulePaths = function (from) {
  const paths = [];
  let at = from.startsWith('/') ? binding.normal(from)
    : require('internal/modules/paths').absolute(from);
  for (; at !== '/' && at !== ''; at = dirname(at)) {
    if (!at.endsWith('/node_modules')) paths.push(`${at}/node_modules`);
  }
  paths.push('/node_modules');
  return paths;
};

Module._resolveFilename = function (request, parent, isMain, options) {
  if (binding.isBuiltin(request)) return request;
  let places = null;
  if (options?.paths !== undefined) {
    places = require('internal/modules/paths').placesOf(Module, request, options);
  } else if (!isRelative(request) && !request.startsWith('/')) {
    places = lookupPaths(request, parent);
  }
  // What was found once is not looked for again, though it may be gone by now: as in Node.
  const key = parent?.filename && options?.paths === undefined && !request.startsWith('#')
    ? `${request}\0${places?.join('\0') ?? dirname(parent.filename)}` : null;
  if (key !== null && Module._pathCache[key]) return Module._pathCache[key];
  const file = resolveIn(request, parent?.filename, places);
  if (file === null) throw require('internal/modules/errors').notFound(request, parent, parents);
  if (key !== null) Module._pathCache[key] = file;
  return file;
};

// Loaded with the first circle.
let circular;
// What `registerHooks` puts before finding and loading, null while there is nothing.
let hooks = null;

// ---- Loading --------------------------------------------------------------------------------

function builtin(id) {
  if (binding.isAvailable(id)) return requireBuiltin(id);
  throw require('internal/modules/errors').unavailable(id);
}

// By folder and request: the file that was loaded so. `_resolveFilename` is not asked again.
const loadedBy = new Map();

function exportsOf(module, parent) {
  adopt(parent, module, true);
  if (module.loaded) return module.exports;
  circular ??= require('internal/modules/circular');
  return circular.partial(module);
}

Module._load = function (request, parent, isMain) {
  const key = typeof parent?.path === 'string' ? `${parent.path}\0${request}` : null;
  const before = key === null ? undefined : Module._cache[loadedBy.get(key)];
  if (before !== undefined) return exportsOf(before, parent);
  if (hooks !== null) return hooks.load(request, parent, isMain, loadedBy, key);
  if (request.startsWith('node:')) {
    if (binding.isBuiltin(request)) return builtin(request);
    const { codes } = require('internal/errors');
    throw new codes.ERR_UNKNOWN_BUILTIN_MODULE(request);
  }
  const filename = Module._resolveFilename(request, parent, isMain);
  const cached = Module._cache[filename];
  if (cached !== undefined) return exportsOf(cached, parent);
  if (binding.isBuiltin(filename)) return builtin(filename);
  const exports = loadFile(new Module(filename, parent), filename, parent, isMain);
  if (key !== null) loadedBy.set(key, filename);
  return exports;
};

function loadFile(module, filename, parent, isMain) {
  if (isMain) {
    process.mainModule = module;
    module.id = '.';
  }
  module[isMainSymbol] = Boolean(isMain);
  module[cachedByEsmSymbol] = false;
  module[urlSymbol] = undefined;
  module[formatSymbol] = undefined;
  Module._cache[filename] = module;
  let done = false;
  try {
    module.load(filename);
    done = true;
  } finally {
    if (!done) {
      delete Module._cache[filename];
      const at = parent?.children?.indexOf(module) ?? -1;
      if (at >= 0) parent.children.splice(at, 1);
    }
  }
  return module.exports;
}

// The longest ending of the file's name that has a handler.
function handlerOf(filename) {
  const name = filename.slice(filename.lastIndexOf('/') + 1);
  for (let dot = name.indexOf('.', 1); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const ending = name.slice(dot);
    if (Module._extensions[ending]) return Module._extensions[ending];
  }
  return Module._extensions['.js'];
}

Module.prototype.load = function (filename) {
  this.filename = filename;
  this.paths ??= Module._nodeModulePaths(dirname(filename));
  handlerOf(filename)(this, filename);
  this.loaded = true;
  circular?.complete(this);
};

Module.prototype.require = function (id) {
  if (typeof id !== 'string' || id === '') {
    const { codes } = require('internal/errors');
    if (id !== '') throw new codes.ERR_INVALID_ARG_TYPE('id', 'string', id);
    throw new codes.ERR_INVALID_ARG_VALUE('id', id, 'must be a non-empty string');
  }
  return Module._load(id, this, false);
};

// ---- Running --------------------------------------------------------------------------------

function requireFor(module) {
  const require = function require(id) {
    return module.require(id);
  };
  require.resolve = function resolve(request, options) {
    validateString(request);
    if (hooks !== null) return hooks.find(request, module, options);
    return Module._resolveFilename(request, module, false, options);
  };
  require.resolve.paths = function paths(request) {
    validateString(request);
    return Module._resolveLookupPaths(request, module);
  };
  require.main = process.mainModule;
  require.extensions = Module._extensions;
  require.cache = Module._cache;
  return require;
}

function validateString(request) {
  requireBuiltin('internal/validators').validateString(request, 'request');
}

// The files whose first line has the head of a function before it.
const wrapped = new Set();

function compile(module, filename, text, format) {
  wrapped.add(filename);
  try {
    return binding.compile(filename, text);
  } catch (error) {
    if (format === 'either' && error instanceof SyntaxError &&
        binding.turnsOutModule(filename, text)) {
      return null;
    }
    throw require('internal/modules/syntax').refused(error, filename, text);
  }
}

Module.prototype._compile = function (text, filename, format) {
  if (format === 'module') return loadModule(this, filename);
  const body = compile(this, filename, text, format);
  if (body === null) return loadModule(this, filename);
  this[formatSymbol] = format === 'either' ? undefined : format;
  this[executingSymbol] = true;
  const run = () => Reflect.apply(body, this.exports,
    [this.exports, requireFor(this), this, filename, dirname(filename)]);
  const result = this[isMainSymbol] ? require('internal/process/thrown').callMain(run) : run();
  this[executingSymbol] = false;
  return result;
};

function loadModule(module, filename) {
  module[formatSymbol] = 'module';
  hooks?.text(filename);
  if (module[isMainSymbol]) {
    require('internal/modules/run_main').importMain(binding.url(filename));
  } else {
    const { requireModule } = require('internal/modules/esm');
    module.exports = requireModule(filename, parents.get(module));
  }
}

Module._extensions['.js'] = function (module, filename) {
  if (hooks !== null) return hooks.run(module, filename);
  const format = binding.format(filename);
  module._compile(format === 'module' ? '' : binding.read(filename), filename, format);
};

Module._extensions['.json'] = function (module, filename) {
  if (hooks !== null) return hooks.run(module, filename);
  parse(module, filename, binding.read(filename));
};

function parse(module, filename, text) {
  module[formatSymbol] = 'json';
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    module.exports = JSON.parse(plain);
  } catch {
    require('internal/modules/errors').refuseJson(filename, plain);
  }
}

Module._extensions['.node'] = function (module, filename) {
  throw require('internal/modules/errors').nativeAddon(filename);
};

module.exports = {
  Module, requireFor, dirname, parents, resolveIn, isBuiltin, wrapped, builtin, exportsOf,
  loadFile, parse, follow: (next) => { hooks = next; }, followed: () => hooks,
};
