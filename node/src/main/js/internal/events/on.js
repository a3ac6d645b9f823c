'use strict';

// `events.on`: an asynchronous iterator over all further events of one name. What comes while
// nobody waits is kept; above the high water mark the emitter is paused.

const { AbortError, codes } = require('internal/errors');
const { validateAbortSignal, validateInteger, validateObject } = require('internal/validators');
const { addListener, removeListener } = require('internal/events/agnostic');

const kWatermarkData = Symbol.for('nodejs.watermarkData');

const result = (value, done) => ({ done, value });

// First in, first out, without moving what waits.
class Queue {
  #items = [];
  #head = 0;

  get size() {
    return this.#items.length - this.#head;
  }

  push(item) {
    this.#items.push(item);
  }

  shift() {
    const item = this.#items[this.#head];
    this.#items[this.#head++] = undefined;
    if (this.#head === this.#items.length) {
      this.#items = [];
      this.#head = 0;
    }
    return item;
  }
}

function marks(options) {
  const high = options.highWaterMark ?? options.highWatermark ?? Number.MAX_SAFE_INTEGER;
  validateInteger(high, 'options.highWaterMark', 1);
  const low = options.lowWaterMark ?? options.lowWatermark ?? 1;
  validateInteger(low, 'options.lowWaterMark', 1);
  return { high, low };
}

class Stream {
  constructor(emitter, limits) {
    this.emitter = emitter;
    this.limits = limits;
    this.events = new Queue();
    this.waiting = new Queue();
    this.listeners = [];
    this.error = null;
    this.paused = false;
    this.finished = false;
    this.abortListener = undefined;
  }

  listen(name, listener) {
    addListener(this.emitter, name, listener);
    this.listeners.push([name, listener]);
  }

  next() {
    if (this.events.size > 0) {
      const value = this.events.shift();
      if (this.paused && this.events.size < this.limits.low) {
        this.emitter.resume();
        this.paused = false;
      }
      return Promise.resolve(result(value, false));
    }
    if (this.error !== null) {
      const { error } = this;
      this.error = null;
      return Promise.reject(error);
    }
    if (this.finished) return this.close();
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  take(args) {
    if (this.waiting.size > 0) {
      this.waiting.shift().resolve(result(args, false));
      return;
    }
    if (!this.paused && this.events.size + 1 > this.limits.high) {
      this.paused = true;
      this.emitter.pause();
    }
    this.events.push(args);
  }

  fail(error) {
    if (this.waiting.size > 0) this.waiting.shift().reject(error);
    else this.error = error;
    this.close();
  }

  close() {
    this.abortListener?.[Symbol.dispose]();
    for (const [name, listener] of this.listeners.splice(0)) {
      removeListener(this.emitter, name, listener);
    }
    this.finished = true;
    const end = result(undefined, true);
    while (this.waiting.size > 0) this.waiting.shift().resolve(end);
    return Promise.resolve(end);
  }
}

const iteratorPrototype =
  Object.getPrototypeOf(Object.getPrototypeOf(async function*() {}).prototype);

function iteratorOf(stream) {
  return Object.assign(Object.create(iteratorPrototype), {
    next() {
      return stream.next();
    },
    return() {
      return stream.close();
    },
    throw(error) {
      if (!error || !(error instanceof Error)) {
        throw new codes.ERR_INVALID_ARG_TYPE('EventEmitter.AsyncIterator', 'Error', error);
      }
      stream.fail(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [kWatermarkData]: {
      get size() {
        return stream.events.size;
      },
      get low() {
        return stream.limits.low;
      },
      get high() {
        return stream.limits.high;
      },
      get isPaused() {
        return stream.paused;
      },
    },
  });
}

function on(emitter, event, options) {
  validateObject(options, 'options');
  const { signal } = options;
  validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  const stream = new Stream(emitter, marks(options));
  const errorHandler = (error) => stream.fail(error);

  stream.listen(event, (...args) => stream.take(args));
  if (event !== 'error' && typeof emitter.on === 'function') stream.listen('error', errorHandler);
  const closing = options.close;
  for (let i = 0; i < (closing?.length ?? 0); i++) {
    stream.listen(closing[i], () => stream.close());
  }
  if (signal) {
    const { addAbortListener } = require('internal/events/abort_listener');
    stream.abortListener = addAbortListener(signal,
      () => errorHandler(new AbortError(undefined, { cause: signal.reason })));
  }
  return iteratorOf(stream);
}

module.exports = { on };
