'use strict';

// What readline/promises has of its own.

const { AbortError, codes } = require('internal/errors');
const { validateAbortSignal, validateBoolean, validateInteger } = require('internal/validators');
const {
  horizontally, ofLine, sequences, toPlace, vertically,
} = require('internal/readline/cursor');

/** The answer to a question, as a promise. */
function ask(rl, query, options, kQuestionCancel) {
  return new Promise((resolve, reject) => {
    if (rl.closed) throw new codes.ERR_USE_AFTER_CLOSE('readline');
    let answered = resolve;
    const signal = options?.signal;
    if (signal) {
      validateAbortSignal(signal, 'options.signal');
      const aborted = () => new AbortError(undefined, { cause: signal.reason });
      if (signal.aborted) {
        reject(aborted());
        return;
      }
      const { addAbortListener } = require('events');
      const listening = addAbortListener(signal, () => {
        rl[kQuestionCancel]();
        reject(aborted());
      });
      answered = (answer) => {
        listening[Symbol.dispose]();
        resolve(answer);
      };
    }
    rl._ask(query, answered);
  });
}

const isWritable = (stream) => typeof stream?.write === 'function' &&
  typeof stream.on === 'function';

class Readline {
  #stream;
  #autoCommit = false;
  #todo = [];

  constructor(stream, options = undefined) {
    if (!isWritable(stream)) throw new codes.ERR_INVALID_ARG_TYPE('stream', 'Writable', stream);
    this.#stream = stream;
    if (options?.autoCommit !== undefined && options.autoCommit !== null) {
      validateBoolean(options.autoCommit, 'options.autoCommit');
      this.#autoCommit = options.autoCommit;
    }
  }

  #add(text) {
    if (this.#autoCommit) process.nextTick(() => this.#stream.write(text));
    else this.#todo.push(text);
    return this;
  }

  cursorTo(x, y = undefined) {
    validateInteger(x, 'x');
    if (y !== undefined && y !== null) validateInteger(y, 'y');
    return this.#add(toPlace(x, y ?? undefined));
  }

  moveCursor(dx, dy) {
    if (!dx && !dy) return this;
    validateInteger(dx, 'dx');
    validateInteger(dy, 'dy');
    return this.#add(horizontally(dx) + vertically(dy));
  }

  clearLine(dir) {
    validateInteger(dir, 'dir', -1, 1);
    return this.#add(ofLine(dir));
  }

  clearScreenDown() {
    return this.#add(sequences.clearScreenDown);
  }

  commit() {
    return new Promise((resolve) => {
      this.#stream.write(this.#todo.join(''), () => resolve());
      this.#todo = [];
    });
  }

  rollback() {
    this.#todo = [];
    return this;
  }
}

module.exports = { Readline, ask };
