'use strict';

// QuotaExceededError: a DOMException that says how much there is and how much was asked for.

const { DOMException } = require('internal/dom_exception');
const { kEnumerableProperty } = require('internal/util');

function amountOf(options, name) {
  const given = options?.[name];
  if (given === undefined) return null;
  const amount = Number(given);
  if (!Number.isFinite(amount)) {
    throw new TypeError(`Cannot convert options.${name} to a double: the value is ${amount}`);
  }
  if (amount < 0) throw new RangeError(`options.${name} must not be negative`);
  return amount;
}

class QuotaExceededError extends DOMException {
  #quota;
  #requested;

  constructor(message = '', options = undefined) {
    super(message, 'QuotaExceededError');
    this.#quota = amountOf(options, 'quota');
    this.#requested = amountOf(options, 'requested');
    if (this.#quota !== null && this.#requested !== null && this.#requested < this.#quota) {
      throw new RangeError('options.requested must not be less than options.quota');
    }
  }

  get quota() {
    return this.#quota;
  }

  get requested() {
    return this.#requested;
  }
}

for (const name of ['quota', 'requested']) {
  Object.defineProperty(QuotaExceededError.prototype, name, kEnumerableProperty);
}
Object.defineProperty(QuotaExceededError.prototype, Symbol.toStringTag, {
  __proto__: null, value: 'QuotaExceededError', configurable: true,
});

module.exports = { QuotaExceededError };
