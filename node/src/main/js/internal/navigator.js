'use strict';

// `navigator`: the machine and its user, as scripts for the web ask for them.

const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } } = require('internal/errors');
const { kEnumerableProperty } = require('internal/util');

const kMake = Symbol('kMake');
const platforms = { darwin: 'MacIntel', win32: 'Win32' };

const platformOf = () => platforms[process.platform] ??
  `${require('os').type()} ${require('os').machine()}`;

let languages;

class Navigator {
  #made = false;

  constructor(token = undefined) {
    if (token !== kMake) throw new ERR_ILLEGAL_CONSTRUCTOR();
    this.#made = true;
  }

  static #check(value) {
    if (!(#made in Object(value))) throw new ERR_INVALID_THIS('Navigator');
  }

  get hardwareConcurrency() {
    Navigator.#check(this);
    return require('os').availableParallelism();
  }

  get locks() {
    Navigator.#check(this);
    return require('internal/locks').locks;
  }

  get language() {
    Navigator.#check(this);
    // Java calls the language of no place without a place.
    const { locale } = Intl.Collator().resolvedOptions();
    return locale === 'en' ? 'en-US' : locale;
  }

  get languages() {
    Navigator.#check(this);
    return languages ??= Object.freeze([this.language]);
  }

  get userAgent() {
    Navigator.#check(this);
    return `Node.js/${process.version.slice(1).split('.', 1)[0]}`;
  }

  get platform() {
    Navigator.#check(this);
    return platformOf();
  }
}

for (const name of Object.getOwnPropertyNames(Navigator.prototype)) {
  if (name !== 'constructor') {
    Object.defineProperty(Navigator.prototype, name, kEnumerableProperty);
  }
}

module.exports = { Navigator, navigator: new Navigator(kMake) };
