'use strict';

// The JavaScript half of `import`: what the modules made up by Java call.

const requireBuiltin = require;
const { Module, dirname, followed } = require('internal/modules/cjs');
const binding = internalBinding('modules');

const builtins = [];
let mainUrl;
let handed;

const own = (exports, name) => {
  try {
    return Object.hasOwn(exports, name) ? exports[name] : undefined;
  } catch {
    return undefined; // A getter's own trouble is not the importer's.
  }
};

const isObject = (value) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

function valuesOf(exports, names) {
  const values = [exports];
  for (const name of names) values.push(isObject(exports) ? own(exports, name) : undefined);
  return values;
}

function resolverFor(url) {
  return function resolve(specifier, parent) {
    return binding.metaResolve(`${specifier}`, url);
  };
}

binding.bridge({
  builtin(id, names, renew) {
    builtins.push({ id, names, renew });
    return valuesOf(requireBuiltin(id), names);
  },
  commonJs(file, names) {
    binding.evaluates(file);
    try {
      const hooks = followed();
      const exports = hooks === null ? Module._load(file, undefined, false)
        : hooks.imported(file);
      return valuesOf(exports, names);
    } finally {
      binding.evaluated();
    }
  },
  handOver(namespace) {
    handed = namespace;
  },
  // Node's members in Node's order.
  fill(meta, url) {
    delete meta.url;
    if (url.startsWith('file:')) {
      const file = binding.path(url);
      meta.dirname = dirname(file);
      meta.filename = file;
    }
    meta.main = url === mainUrl;
    meta.resolve = resolverFor(url);
    meta.url = url;
  },
});

function handOver(ask, file) {
  handed = undefined;
  ask(file);
  const namespace = handed;
  handed = undefined;
  return namespace;
}

/** The exports `require` gives of an ES module. */
function requireModule(file, parent) {
  const deferred = binding.awaits(file, parent?.filename ?? null)
    ? undefined : handOver(binding.linkModule, file);
  if (deferred === undefined) {
    const { codes } = require('internal/errors');
    throw new codes.ERR_REQUIRE_ASYNC_MODULE(file, parent);
  }
  // The first look at a deferred namespace runs its module, and throws what that throws.
  Reflect.has(deferred, 'default');
  const namespace = handOver(binding.handModule, file);
  if ('module.exports' in namespace) return namespace['module.exports'];
  if ('default' in namespace && !('__esModule' in namespace)) {
    return handOver(binding.handMarked, file);
  }
  return namespace;
}

/** Gives the importers of Node's modules what their properties hold by now. */
function syncBuiltins() {
  for (const { id, names, renew } of builtins) renew(valuesOf(requireBuiltin(id), names));
}

/** Notes the URL of the main module. */
function setMain(url) {
  mainUrl = url;
}

module.exports = {
  requireModule,
  setMain,
  syncBuiltins,
  builtinNames: (id) => Object.keys(requireBuiltin(id)),
  isLoading: (file) => Module._cache[file]?.loaded === false,
};
