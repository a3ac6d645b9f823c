'use strict';

// The streams of npm's web-streams-polyfill, which follow the standard to the letter. Errors, the
// way `util.inspect` shows them, and what node:stream asks of them are Node's.

const { packageLoader } = require('internal/npm');
const { customInspectSymbol } = require('internal/util');

const streams = module.exports = packageLoader(
  'web-streams-polyfill', {}, require('internal/webstreams/errors'))('dist/ponyfill.es2018');

const kState = Symbol('kState');
const kClosed = Symbol('kClosed');
const kIsClosedPromise = Symbol.for('nodejs.webstream.isClosedPromise');
const kControllerError = Symbol.for('nodejs.webstream.controllerErrorFunction');
const kIsDisturbed = Symbol.for('nodejs.stream.disturbed');
const kIsErrored = Symbol.for('nodejs.stream.errored');
const kIsReadable = Symbol.for('nodejs.stream.readable');
const kIsWritable = Symbol.for('nodejs.stream.writable');

const hidden = (target, members) => {
  for (const key of Reflect.ownKeys(members)) {
    Object.defineProperty(target, key, {
      ...Object.getOwnPropertyDescriptor(members, key), enumerable: false,
    });
  }
};

// A stream's state is a property of it; what waits for the end is told when it is set.
function watchState(Class, controllerOf) {
  hidden(Class.prototype, {
    get _state() {
      return this[kState];
    },
    set _state(value) {
      Object.defineProperty(this, kState, { value, configurable: true, writable: true });
      if (this[kClosed] !== undefined) settle(this);
    },
    get [kIsClosedPromise]() {
      if (this[kClosed] === undefined) {
        const closed = Promise.withResolvers();
        closed.promise.catch(() => {});
        Object.defineProperty(this, kClosed, { value: closed });
        settle(this);
      }
      return this[kClosed];
    },
    get [kControllerError]() {
      return (error) => controllerOf(this).error(error);
    },
    get [kIsErrored]() {
      return this[kState] === 'errored';
    },
  });
}

function settle(stream) {
  const { resolve, reject } = stream[kClosed];
  if (stream[kState] === 'closed') resolve();
  // (Why it failed is set a moment later.)
  else if (stream[kState] === 'errored') queueMicrotask(() => reject(stream._storedError));
}

watchState(streams.ReadableStream, (stream) => stream._readableStreamController);
watchState(streams.WritableStream, (stream) => stream._writableStreamController);
hidden(streams.ReadableStream.prototype, {
  get [kIsDisturbed]() {
    return this._disturbed;
  },
  get [kIsReadable]() {
    return this[kState] === 'readable';
  },
});
hidden(streams.WritableStream.prototype, {
  get [kIsWritable]() {
    return this[kState] === 'writable';
  },
});

function show(name, members) {
  hidden(streams[name].prototype, {
    [customInspectSymbol](depth, options) {
      if (depth < 0) return this;
      const { inspect } = require('internal/util/inspect');
      const inner = { ...options, depth: options.depth == null ? null : options.depth - 1 };
      return `${name} ${inspect(members(this), inner)}`;
    },
  });
}

show('ReadableStream', (stream) => ({
  locked: stream.locked,
  state: stream[kState],
  supportsBYOB: stream._readableStreamController instanceof streams.ReadableByteStreamController,
}));
show('WritableStream', (stream) => ({ locked: stream.locked, state: stream[kState] }));
show('TransformStream', (stream) => ({
  readable: stream.readable, writable: stream.writable, backpressure: stream._backpressure,
}));
for (const [name, requests] of [['ReadableStreamDefaultReader', '_readRequests'],
  ['ReadableStreamBYOBReader', '_readIntoRequests']]) {
  show(name, (reader) => ({
    stream: reader._ownerReadableStream,
    [name === 'ReadableStreamDefaultReader' ? 'readRequests' : 'requests']: reader[requests].length,
    close: reader.closed,
  }));
}
show('ReadableStreamBYOBRequest', (request) => ({
  view: request.view, controller: request._associatedReadableByteStreamController,
}));
show('WritableStreamDefaultWriter', (writer) => ({
  stream: writer._ownerWritableStream,
  close: writer.closed,
  ready: writer.ready,
  desiredSize: writer.desiredSize,
}));
for (const name of ['CountQueuingStrategy', 'ByteLengthQueuingStrategy']) {
  show(name, ({ highWaterMark }) => ({ highWaterMark }));
}
for (const name of ['ReadableStreamDefaultController', 'ReadableByteStreamController',
  'WritableStreamDefaultController', 'TransformStreamDefaultController']) {
  show(name, () => ({}));
}
