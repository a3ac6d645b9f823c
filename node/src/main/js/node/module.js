'use strict';

// node:module. The Module class itself is at work from the start; here it gets what only scripts
// that ask for it use.

const { Module, requireFor, resolveIn, isBuiltin } = require('internal/modules/cjs');
const { codes } = require('internal/errors');
const binding = internalBinding('modules');

const wrapper = [
  '(function (exports, require, module, __filename, __dirname) { ',
  '\n});',
];

function own(names) {
  for (const name of Object.keys(names)) {
    Object.defineProperty(Module, name, {
      __proto__: null,
      value: names[name], writable: true, enumerable: true, configurable: true,
    });
  }
}

function hidden(name, value) {
  Object.defineProperty(Module, name, {
    __proto__: null,
    value, writable: true, enumerable: false, configurable: true,
  });
}

function fileOf(filename) {
  const isUrl = typeof filename === 'object' && filename !== null && filename instanceof URL;
  const text = isUrl ? filename.href : filename;
  if (typeof text === 'string') {
    if (text.startsWith('/')) return text;
    if (text.startsWith('file:')) return binding.path(text);
  }
  throw new codes.ERR_INVALID_ARG_VALUE('filename', filename,
    'must be a file URL object, file URL string, or absolute path string');
}

function createRequire(filename) {
  let file = fileOf(filename);
  if (file.endsWith('/')) file += 'noop.js';
  const module = new Module(file);
  module.filename = file;
  module.paths = Module._nodeModulePaths(module.path);
  return requireFor(module);
}

function findPackageJSON(specifier, base = undefined) {
  require('internal/validators').validateString(specifier, 'specifier');
  const from = fileOf(base === undefined ? `${process.cwd()}/` : base);
  const { absolute } = require('internal/modules/paths');
  if (specifier.startsWith('file:')) specifier = binding.path(specifier);
  if (specifier.startsWith('/') || specifier.startsWith('.')) {
    const folder = from.slice(0, from.lastIndexOf('/'));
    const path = specifier.startsWith('/') ? specifier : absolute(`${folder}/${specifier}`);
    return binding.packageJson(specifier === '.' || specifier === '..' ? `${path}/x` : path) ??
      undefined;
  }
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const found = binding.packageNamed(name, from);
  if (found !== null) return found;
  throw new codes.ERR_MODULE_NOT_FOUND(name, from);
}

/** 0 for a file, 1 for a folder, less than 0 for what is neither or not there. */
function stat(filename) {
  const found = require('fs').statSync(filename, { throwIfNoEntry: false });
  return found === undefined ? -2 : found.isDirectory() ? 1 : 0;
}

function readPackage(folder) {
  const { readFileSync } = require('fs');
  const pjsonPath = `${folder}/package.json`;
  if (stat(pjsonPath) !== 0) return { exists: false, pjsonPath };
  return { ...JSON.parse(readFileSync(pjsonPath, 'utf8')), exists: true, pjsonPath };
}

const { unavailable } = require('internal/unavailable');
const sourceMaps = () => require('internal/source_map');

function findSourceMap(sourceURL) {
  if (typeof sourceURL !== 'string') return undefined;
  if (!sourceMaps().getSupport().enabled) return undefined;
  const file = sourceURL.startsWith('file:') ? binding.path(sourceURL) : sourceURL;
  const payload = sourceMaps().payloadOf(file);
  return payload === undefined ? undefined : new Module.SourceMap(payload);
}

function setSourceMapsSupport(enabled, options = {}) {
  const { validateBoolean, validateObject } = require('internal/validators');
  validateBoolean(enabled, 'enabled');
  validateObject(options, 'options');
  const { nodeModules = false, generatedCode = false } = options;
  validateBoolean(nodeModules, 'options.nodeModules');
  validateBoolean(generatedCode, 'options.generatedCode');
  sourceMaps().setSupport(enabled, nodeModules, generatedCode);
}

const statusNames = ['FAILED', 'ENABLED', 'ALREADY_ENABLED', 'DISABLED'];
const compileCacheStatus = { __proto__: null };
for (const name of statusNames) compileCacheStatus[name] = statusNames.indexOf(name);

own({
  _stat: stat,
  _readPackage: readPackage,
  isBuiltin,
  _findPath: (request, paths) =>
    resolveIn(`${request}`, null, paths ?? []) ?? false,
  createRequire,
  _initPaths: Module._initPaths,
  _preloadModules(requests) {
    for (const request of requests ?? []) Module._load(request, null, false);
  },
  syncBuiltinESMExports() {
    require('internal/modules/esm').syncBuiltins();
  },
  Module,
  registerHooks(hooks) {
    return require('internal/modules/hooks').registerHooks(hooks);
  },
  builtinModules: Object.freeze(Array.from(binding.builtinNames())),
  runMain(main = process.argv[1]) {
    require('internal/modules/run_main').runMain(main);
  },
  register: unavailable('module', 'register', 1),
  constants: Object.freeze({
    __proto__: null, compileCacheStatus: Object.freeze(compileCacheStatus),
  }),
  // There is no compile cache: asked to use one, Node has this answer too.
  enableCompileCache: () => ({ status: compileCacheStatus.DISABLED }),
  findPackageJSON,
  stripTypeScriptTypes(code, options = {}) {
    return require('internal/typescript').stripTypeScriptTypes(code, options);
  },
  flushCompileCache() {},
  getCompileCacheDir() {},
  findSourceMap,
});

require('internal/boot').defineLazy(Module, 'SourceMap', true,
  () => require('internal/source_map_class').SourceMap);

own({
  getSourceMapsSupport: () => sourceMaps().getSupport(),
  setSourceMapsSupport,
});

hidden('wrap', (script) => wrapper[0] + script + wrapper[1]);
hidden('wrapper', wrapper);

module.exports = Module;
