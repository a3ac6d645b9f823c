'use strict';

// One piece of bytes after the other. Who is told of a message may bring more bytes, or take the
// parser away, while the piece it came in is still being read.

class PieceReader {
  #isBusy = false;
  #isRemoved = false;
  #later = [];
  #connections;

  /** Begins anew, among `connections` if there are any. */
  join(connections) {
    this.#isRemoved = false;
    this.#connections = connections ?? undefined;
    this.#connections?.add(this);
  }

  /** How many bytes of the last piece were taken, or the error. */
  execute(bytes) {
    if (this.#isBusy) {
      this.#later.push(bytes);
      return bytes.length;
    }
    this.#isBusy = true;
    try {
      let outcome = this.readPiece(bytes);
      while (this.#later.length > 0 && typeof outcome === 'number') {
        outcome = this.readPiece(this.#later.shift());
      }
      return outcome;
    } finally {
      this.#later.length = 0;
      this.#isBusy = false;
    }
  }

  isBusy() {
    return this.#isBusy;
  }

  isRemoved() {
    return this.#isRemoved;
  }

  /** Nothing more is read, not even of what is here. */
  remove() {
    this.#isRemoved = true;
    this.#connections?.remove(this);
    this.#connections = undefined;
  }

  free() {}

  close() {
    this.remove();
  }
}

// Sockets hand over what they have read: nothing is held back here.
for (const name of ['pause', 'resume', 'consume', 'unconsume']) {
  PieceReader.prototype[name] = () => {};
}

module.exports = { PieceReader };
