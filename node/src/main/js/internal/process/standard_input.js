'use strict';

// Standard input: read by a thread of Java's when there is room for more, told on the loop.

const { Readable } = require('stream');

const binding = internalBinding('input');

class StandardInput extends Readable {
  #waiting = false;

  constructor() {
    super({ highWaterMark: 65536 });
    this.fd = 0;
    // Whoever pauses it lets the process end.
    this.on('pause', () => process.nextTick(() => this.#rest()));
  }

  _read() {
    binding.hold(true);
    if (this.#waiting) return;
    this.#waiting = true;
    binding.read((buffer) => this.#take(buffer));
  }

  #take(buffer) {
    this.#waiting = false;
    if (this.destroyed) return;
    if (buffer === null) {
      this.push(null);
      // Its end is seen even where nobody has asked for data.
      this.read(0);
      return;
    }
    const { FastBuffer } = require('internal/buffer');
    const bytes = new Uint8Array(new ArrayBuffer(buffer));
    const chunk = new FastBuffer(bytes.length);
    chunk.set(bytes);
    this.push(chunk);
    if (!this.#waiting) binding.hold(false);
  }

  #rest() {
    if (this.readableFlowing) return;
    this._readableState.reading = false;
    binding.hold(false);
  }

  _destroy(error, callback) {
    binding.hold(false);
    callback(error);
  }

  ref() {
    binding.ref();
    return this;
  }

  unref() {
    binding.unref();
    return this;
  }
}

/** process.stdin. */
function makeInput() {
  if (!binding.isTerminal()) return new StandardInput();
  const { ReadStream } = require('tty');
  return new ReadStream(0);
}

module.exports = { StandardInput, makeInput };
