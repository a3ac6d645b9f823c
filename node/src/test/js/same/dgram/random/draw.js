'use strict';

// Numbers that look random and are the same everywhere: a linear congruential generator.

class Draw {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** An integer of 0 to count - 1. */
  below(count) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor(this.#state / 4294967296 * count);
  }

  oneOf(list) {
    return list[this.below(list.length)];
  }

  /** One of a list of functions, called. */
  made(list, ...values) {
    return this.oneOf(list)(...values);
  }

  /** So many of what `make` makes. */
  times(count, make) {
    return Array.from({ length: count }, () => make());
  }

  chance(ofHowMany) {
    return this.below(ofHowMany) === 0;
  }
}

module.exports = { Draw };
