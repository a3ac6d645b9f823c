'use strict';

// Work that is done elsewhere, as a resource: what comes back runs as it, with the context of the
// place that asked. Nothing is carried before the module `async_hooks` is loaded.

const { seam } = require('internal/boot');

class Carried {
  #owner;
  #origin;
  #isEnded = false;

  /** A resource of the type `kind`, made here and now; hooks are told of it as `owner`. */
  constructor(kind, owner = {}) {
    if (seam.carrier === undefined) return;
    this.#owner = owner;
    this.#origin = require('internal/async_hooks').newOrigin(kind, owner);
  }

  /** Calls `fn()` as the resource. */
  run(fn) {
    if (this.#origin === undefined) fn();
    else require('internal/async_hooks').runFrom(this.#origin, this.#owner, fn);
  }

  /** Nothing comes back any more. */
  end() {
    if (this.#origin === undefined || this.#isEnded) return;
    this.#isEnded = true;
    require('internal/async_hooks').destroyOrigin(this.#origin);
  }
}

/** `callback(result)`, to be called once, as a resource of the type `kind`. */
function carriedOnce(kind, callback) {
  if (seam.carrier === undefined) return callback;
  const carried = new Carried(kind);
  return (result) => {
    carried.run(() => callback(result));
    carried.end();
  };
}

module.exports = { Carried, carriedOnce };
