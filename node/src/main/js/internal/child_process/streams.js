'use strict';

// A program's streams as ours.

const { Readable, Writable } = require('stream');
const { errnoException } = require('internal/errors');
const { FastBuffer } = require('internal/buffer');

function copied(bytes) {
  const view = new Uint8Array(new ArrayBuffer(bytes));
  const buffer = new FastBuffer(view.length);
  buffer.set(view);
  return buffer;
}

/** What a program writes: its output (1) or its errors (2). Nothing, where there is none. */
function outputOf(child, number) {
  return new Readable({
    read() {
      if (child === null) {
        this.push(null);
        return;
      }
      child.read(number, (bytes) => {
        if (!this.destroyed) this.push(bytes === null ? null : copied(bytes));
      });
    },
    destroy(error, callback) {
      if (child !== null && !this.readableEnded) child.endOutput(number);
      callback(error);
    },
  });
}

/** What a program reads. */
function inputOf(child) {
  return new Writable({
    write(chunk, encoding, callback) {
      if (child === null) {
        callback();
        return;
      }
      child.write(chunk, (status) => callback(status < 0 ? errnoException(status, 'write') : null));
    },
    final(callback) {
      child?.endInput();
      callback();
    },
    destroy(error, callback) {
      child?.endInput();
      callback(error);
    },
  });
}

module.exports = { copied, inputOf, outputOf };
