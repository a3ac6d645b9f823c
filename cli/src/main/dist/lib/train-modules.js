'use strict';

// Loading modules, for the cache (see make-cache): a made-up tree of packages, written as people
// and compilers write them, is required and imported. What reads, resolves, parses and first runs
// a file gets hot here, and is compiled at once in later runs.

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const PACKAGES = 60;

const kinds = {
  // As written by hand.
  plain: (i) => `'use strict';
/*!
 * plain
 */
var EventEmitter = require('events').EventEmitter;
var util = require('util'), slice = Array.prototype.slice;
var debug = require('./part')('p:${i}');
exports = module.exports = create;
exports.Thing = Thing;
exports.table = { one: 1, 'two-${i}': [2, 3], three: { deep: true, re: /^[\\w.-]+\\s*(?:;|$)/i } };
function create(options) {
  if (!(this instanceof create)) return new Thing(options || {});
  for (var key in options) if (options.hasOwnProperty(key)) this[key] = options[key];
}
function Thing(options) {
  EventEmitter.call(this);
  this.name = options.name || 'thing' + ${i};
  this.list = slice.call(arguments, 1);
}
util.inherits(Thing, EventEmitter);
Thing.prototype.run = function run(times, done) {
  var self = this, i;
  for (i = 0; i < times; i++) {
    switch (i % 3) {
      case 0: self.list.push(i); break;
      case 1: delete self['x' + i]; break;
      default: if (typeof done === 'function') { try { done(null, i); } catch (e) { debug(e); } }
    }
  }
  return self.list.map(function (x) { return x * 2; }).filter(Boolean).join(',');
};
['get', 'post', 'put'].forEach(function (name) {
  Thing.prototype[name] = function () { return this.run.apply(this, arguments); };
});
Object.defineProperty(Thing.prototype, 'size', {
  configurable: true, enumerable: true, get: function () { return this.list.length >>> 0; }
});
create({ name: 'x' }).run(4, function () {});
`,
  // As TypeScript and esbuild print it.
  compiled: (i) => `"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all) __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable:
          !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __reExport = (target, mod, second) =>
  (__copyProps(target, mod, "default"), second && __copyProps(second, mod, "default"));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var exported = {};
__export(exported, { Kind: () => Kind, Model: () => Model, make: () => make });
module.exports = __toCommonJS(exported);
__reExport(exported, require("./part"), module.exports);
var import_part = require("./part");
var Kind = /* @__PURE__ */ ((Kind2) => {
  Kind2[Kind2["None"] = 0] = "None";
  Kind2[Kind2["Some"] = ${i}] = "Some";
  return Kind2;
})(Kind || {});
class Base {
  static #count = 0;
  #fields = new Map();
  constructor(values = {}, ...rest) {
    Base.#count++;
    for (const [key, value] of Object.entries(values)) this.#fields.set(key, value);
    this.rest = rest;
  }
  get count() { return Base.#count; }
  set(key, value) { this.#fields.set(key, value); return this; }
  *[Symbol.iterator]() { yield* this.#fields; }
  static of(...args) { return new this(...args); }
}
class Model extends Base {
  kind = Kind.Some;
  constructor(values, { strict = true, name = \`model\${${i}}\` } = {}) {
    super({ ...values, name }, strict);
    Object.freeze(this.rest);
  }
  async load() { for await (const x of [Promise.resolve(1)]) this.set("x", x ?? null); }
  toString() { return [...this].map(([k, v]) => \`\${k}=\${v?.toString()}\`).join("&"); }
}
const make = (a, b = 2, ...more) => (a ||= b, more.reduce((sum, x) => sum + x, a ** 2));
new Model({ a: 1, b: [1, , 3] }, { strict: !1 }).toString().replace(/(\\w+)=/g, (m, k) => k);
new Set([make(1), make(2, 3, 4)]).forEach((x) => x);
`,
  module: (i) => `import { EventEmitter, once } from 'node:events';
import path, { join } from 'node:path';
import { part } from './part.js';
import * as whole from './part.js';
import old from 'plain${i}';
const here = new URL('./x', import.meta.url);
export const { length, ['name']: named = 'none' } = function named() {};
export default class Widget extends EventEmitter {
  static defaults = Object.freeze({ depth: 3, label: \`w\${${i}}\` });
  #state = { ...Widget.defaults, at: here.pathname };
  get state() { return this.#state; }
  async *walk(list) { for (const x of list) yield await part(x); }
}
export function* ids(from = 0) { while (from < 3) yield from++; }
export { part, once as first, join, whole };
export * from './part.js';
new Widget().on('x', (x) => path.basename(x)).emit('x', join('a', String([...ids()])));
`,
};

const parts = {
  plain: (i) => `'use strict';
module.exports = function part(name) {
  var parsed = /^(\\w+):(\\d+)$/.exec(name);
  return function log() { return parsed && parsed[1] + arguments.length; };
};
module.exports.data = require('./data.json');
`,
  compiled: (i) => `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.part = part;
exports.limit = void 0;
const node_util_1 = require("node:util");
const data_json_1 = require("./data.json");
exports.limit = data_json_1.limit ?? ${i};
function part(x) { return node_util_1.types.isPromise(x) ? x : [x, exports.limit]; }
`,
  module: () => `export const part = async (x) => ({ x });
export let count = 0;
export const add = () => { count += 1; return count; };
`,
};

function write(root, kind, i) {
  const folder = path.join(root, 'node_modules', `${kind}${i}`);
  fs.mkdirSync(path.join(folder, 'lib'), { recursive: true });
  const put = (name, text) => fs.writeFileSync(path.join(folder, name), text);
  put('package.json', JSON.stringify({
    name: `${kind}${i}`,
    version: '1.0.0',
    type: kind === 'module' ? 'module' : undefined,
    main: './lib/index',
    exports: kind === 'plain' ? undefined
      : { '.': { types: './x.d.ts', default: './lib/index.js' }, './*': './lib/*' },
  }, null, 2));
  put('lib/index.js', kinds[kind](i));
  put('lib/part.js', parts[kind](i));
  put('lib/data.json', JSON.stringify({ limit: i, list: Array.from({ length: 40 }, String) }));
}

/** Writes the packages and loads them all; they go when the process ends. */
async function load() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'jsrt-train-'));
  // Also where the limit of train.js ends it.
  process.on('exit', () => fs.rmSync(root, { recursive: true, force: true }));
  const names = [];
  for (const kind of Object.keys(kinds)) {
    for (let i = 0; i < PACKAGES; i++) {
      write(root, kind, i);
      names.push(`${kind}${i}`);
    }
  }
  const file = (name, text) => {
    const all = path.join(root, name);
    fs.writeFileSync(all, text);
    return all;
  };
  const quoted = names.map((name) => JSON.stringify(name));
  require(file('all.cjs', quoted.map((name) => `require(${name});`).join('\n')));
  const imports = quoted.map((name) => `import(${name})`).join(',\n');
  await (await import(file('all.mjs', `export default Promise.all([\n${imports}]);\n`))).default;
}

/** The modules of Node's that packages load most. */
const usual = ['assert', 'async_hooks', 'child_process', 'crypto', 'dns', 'http', 'https', 'net',
  'os', 'perf_hooks', 'querystring', 'readline', 'stream', 'string_decoder', 'tls', 'tty', 'url',
  'util', 'vm', 'worker_threads', 'zlib'];

module.exports = function train() {
  for (const name of usual) require(`node:${name}`);
  return load();
};
