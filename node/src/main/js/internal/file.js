'use strict';

// File: a Blob with a name and a date.

const { codes } = require('internal/errors');
const { Blob } = require('internal/blob');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

class File extends Blob {
  #name;
  #lastModified;

  constructor(fileBits, fileName, options = undefined) {
    if (arguments.length < 2) throw new codes.ERR_MISSING_ARGS('fileBits', 'fileName');
    super(fileBits, options);
    const { lastModified = Date.now() } = options ?? {};
    this.#name = `${fileName}`.toWellFormed();
    this.#lastModified = Math.trunc(+lastModified) || 0;
  }

  static #check(value) {
    if (typeof value !== 'object' || value === null || !(#name in value)) {
      throw new codes.ERR_INVALID_THIS('File');
    }
  }

  get name() {
    File.#check(this);
    return this.#name;
  }

  get lastModified() {
    File.#check(this);
    return this.#lastModified;
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return options.stylize('[File]', 'special');
    const { inspect } = require('internal/util/inspect');
    const { size, type, name, lastModified } = this;
    return `File ${inspect({ size, type, name, lastModified }, options)}`;
  }
}

for (const name of ['name', 'lastModified']) {
  Object.defineProperty(File.prototype, name, { __proto__: null, enumerable: true });
}
Object.defineProperty(File.prototype, inspectCustom, { __proto__: null, enumerable: false });
Object.defineProperty(File.prototype, Symbol.toStringTag, {
  __proto__: null, value: 'File', configurable: true,
});

module.exports = { File };
