'use strict';

// Two streams, each of which reads what is written to the other.

const { load } = require('internal/streams/core');

const Duplex = load('lib/internal/streams/duplex');

class DuplexSide extends Duplex {
  #other;
  #taken = null;

  static join(one, two) {
    one.#other = two;
    two.#other = one;
  }

  // The other side's write is done once what it brought is asked for.
  _read() {
    const taken = this.#taken;
    this.#taken = null;
    taken?.();
  }

  _write(chunk, encoding, callback) {
    if (chunk.length === 0) {
      process.nextTick(callback);
    } else {
      this.#other.push(chunk);
      this.#other.#taken = callback;
    }
  }

  _final(callback) {
    this.#other.on('end', callback);
    this.#other.push(null);
  }

  _destroy(error, callback) {
    if (error) process.nextTick(() => this.#other.destroy());
    else process.nextTick(() => this.#other.push(null));
    callback(error);
  }
}

/** (options) → [one side, the other side]. */
function duplexPair(options) {
  const one = new DuplexSide(options);
  const two = new DuplexSide(options);
  DuplexSide.join(one, two);
  return [one, two];
}

module.exports = { duplexPair };
