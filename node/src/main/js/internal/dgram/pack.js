'use strict';

// Many datagrams on their way to the engine, in one piece of memory: their lengths in front, which
// what became of them replaces, and their bytes. The engine's side is SendPack.java.

const MAX_DATAGRAMS = 1024;
const MAX_BYTES = 65536;

class Pack {
  buffer = new ArrayBuffer(4 * MAX_DATAGRAMS + MAX_BYTES);
  count = 0;
  total = 0;
  answer = 0;
  #lengths = new Int32Array(this.buffer, 0, MAX_DATAGRAMS);
  #bytes = new Uint8Array(this.buffer, 4 * MAX_DATAGRAMS);

  /** Takes as many of `sends` (objects with `bytes`) from `from` on as fit, none from `end` on. */
  fill(sends, from, end) {
    let total = 0;
    let count = 0;
    while (count < MAX_DATAGRAMS && from + count < end) {
      const { bytes } = sends[from + count];
      const length = bytes.byteLength;
      if (total + length > MAX_BYTES) break;
      if (length > 0) this.#bytes.set(bytes, total);
      total += length;
      this.#lengths[count++] = length;
    }
    this.total = total;
    this.count = count;
  }

  /** What became of the i-th: its bytes plus one, 0 when it waits, or a negative errno. */
  outcome(i) {
    if (this.answer < 0) return this.answer;
    return this.answer === 0 ? this.#lengths[i] + 1 : this.#lengths[i];
  }
}

module.exports = { Pack };
