'use strict';

// Standard input: read by a thread of Java's once something listens, told on the loop.

const EventEmitter = require('events');
const binding = internalBinding('input');

class StandardInput extends EventEmitter {
  #decoder;
  #flowing = false;
  #chunks = [];

  constructor() {
    super();
    this.fd = 0;
    this.readable = true;
    this.readableEnded = false;
    this.destroyed = false;
    if (binding.isTerminal()) this.isTTY = true;
    this.on('newListener', (name) => {
      if (name === 'data') process.nextTick(() => this.resume());
    });
  }

  setEncoding(encoding) {
    const { StringDecoder } = require('string_decoder');
    this.#decoder = new StringDecoder(encoding);
    return this;
  }

  resume() {
    if (!this.#flowing && !this.destroyed) {
      this.#flowing = true;
      binding.start((buffer) => this.#take(buffer));
      while (this.#flowing && this.#chunks.length > 0) this.#deliver(this.#chunks.shift());
    }
    return this;
  }

  pause() {
    if (this.#flowing) {
      this.#flowing = false;
      binding.stop();
    }
    return this;
  }

  isPaused() {
    return !this.#flowing;
  }

  #take(buffer) {
    if (this.#flowing) this.#deliver(buffer);
    else this.#chunks.push(buffer);
  }

  #deliver(buffer) {
    if (buffer === null) {
      this.#end();
      return;
    }
    const { Buffer } = require('buffer');
    const bytes = Buffer.from(new Uint8Array(buffer).slice().buffer);
    const chunk = this.#decoder === undefined ? bytes : this.#decoder.write(bytes);
    if (chunk.length > 0) this.emit('data', chunk);
  }

  #end() {
    const rest = this.#decoder?.end();
    if (rest) this.emit('data', rest);
    this.readable = false;
    this.readableEnded = true;
    this.emit('end');
    process.nextTick(() => this.emit('close'));
  }

  ref() {
    binding.ref();
    return this;
  }

  unref() {
    binding.unref();
    return this;
  }

  destroy() {
    this.pause();
    this.destroyed = true;
    return this;
  }

  async* [Symbol.asyncIterator]() {
    const { on } = EventEmitter;
    for await (const [chunk] of on(this, 'data', { close: ['end'] })) yield chunk;
  }
}

module.exports = { StandardInput };
