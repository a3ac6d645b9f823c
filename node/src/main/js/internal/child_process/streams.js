'use strict';

// A program's streams as ours.

const { Duplex, Readable, Writable } = require('stream');
const { Carried } = require('internal/async_hooks/carried');
const { errnoException } = require('internal/errors');
const { FastBuffer } = require('internal/buffer');

function copied(bytes) {
  const view = new Uint8Array(new ArrayBuffer(bytes));
  const buffer = new FastBuffer(view.length);
  buffer.set(view);
  return buffer;
}

const reading = (child, number, carried) => function() {
  if (child === null) {
    this.push(null);
    return;
  }
  child.read(number, (bytes) => {
    if (!this.destroyed) carried.run(() => this.push(bytes === null ? null : copied(bytes)));
  });
};

const writing = (child, number, carried) => (chunk, encoding, callback) => {
  if (child === null) {
    callback();
    return;
  }
  child.write(number, chunk, (status) => {
    carried.run(() => callback(status < 0 ? errnoException(status, 'write') : null));
  });
};

/** What a program writes: its output (1) or its errors (2). Nothing, where there is none. */
function outputOf(child, number) {
  const carried = new Carried('PIPEWRAP');
  return new Readable({
    read: reading(child, number, carried),
    destroy(error, callback) {
      carried.end();
      if (child !== null && !this.readableEnded) child.endOutput(number);
      callback(error);
    },
  });
}

/** What a program reads. */
function inputOf(child) {
  const carried = new Carried('PIPEWRAP');
  return new Writable({
    write: writing(child, 0, carried),
    final(callback) {
      child?.endInput(0);
      callback();
    },
    destroy(error, callback) {
      carried.end();
      child?.endInput(0);
      callback(error);
    },
  });
}

/** A descriptor beyond the three: it goes both ways. */
function bothWays(child, number) {
  const carried = new Carried('PIPEWRAP');
  return new Duplex({
    allowHalfOpen: false,
    read: reading(child, number, carried),
    write: writing(child, number, carried),
    final(callback) {
      child?.endInput(number);
      callback();
    },
    destroy(error, callback) {
      carried.end();
      child?.endInput(number);
      child?.endOutput(number);
      callback(error);
    },
  });
}

module.exports = { bothWays, copied, inputOf, outputOf };
