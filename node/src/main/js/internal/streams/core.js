'use strict';

// The streams of npm's readable-stream, which are those of an older Node, on top of our events,
// buffers, errors and checks.

const { packageLoader } = require('internal/npm');

// Node takes more kinds of chunks by now, and says so.
function errors() {
  const all = require('internal/errors');
  const { ERR_INVALID_ARG_TYPE: Base } = all.codes;
  const kinds = { chunk: ['string', 'Buffer', 'TypedArray', 'DataView'], fn: 'Function' };
  function ERR_INVALID_ARG_TYPE(name, expected, value) {
    return new Base(name, kinds[name] ?? expected, value);
  }
  return {
    AbortError: all.AbortError,
    aggregateTwoErrors: all.aggregateTwoErrors,
    codes: Object.create(all.codes, { ERR_INVALID_ARG_TYPE: {
      __proto__: null, value: ERR_INVALID_ARG_TYPE },
    }),
    hideStackFrames: all.hideStackFrames,
  };
}

function tools() {
  const { customInspectSymbol, kCustomPromisifiedSymbol, kEmptyObject, once } =
    require('internal/util');
  return {
    AbortSignalAny: (signals) => require('internal/abort_controller').AbortSignal.any(signals),
    addAbortListener: require('events').addAbortListener,
    createDeferredPromise: () => Promise.withResolvers(),
    debuglog: () => () => {},
    deprecate: (fn) => fn,
    inspect: Object.assign((...values) => require('internal/util/inspect').inspect(...values),
      { custom: customInspectSymbol }),
    isBlob: (value) => require('internal/blob').isBlob(value),
    kEmptyObject,
    once,
    promisify: { custom: kCustomPromisifiedSymbol },
  };
}

const onceOnly = (make) => {
  let made;
  return () => made ??= make();
};

// To `finished`, who looks whether a stream is over already, one that has yet to write what it was
// given, or to end its own way, is not. The package takes it for over as soon as it was ended.
function toolsOfFinished() {
  const utils = load('lib/internal/streams/utils');
  const isAtWork = (state) =>
    state.ending && !state.finished && !state.destroyed && !state.errored;
  return {
    ...utils,
    isWritable(stream) {
      const state = stream?._writableState;
      return state && isAtWork(state) ? true : utils.isWritable(stream);
    },
    isWritableFinished(stream, strict) {
      const state = stream?._writableState;
      const hasToEnd = state && isAtWork(state) && !state.prefinished &&
        typeof stream._final === 'function';
      return hasToEnd ? false : utils.isWritableFinished(stream, strict);
    },
  };
}

const load = packageLoader('readable-stream', {
  'lib/ours/errors': onceOnly(errors),
  'lib/ours/util': onceOnly(tools),
  'lib/internal/streams/end-of-stream ./utils': onceOnly(toolsOfFinished),
  'lib/internal/validators': () => require('internal/validators'),
  'lib/internal/streams/state': () => require('internal/streams/state'),
  'abort-controller': () => require('internal/abort_controller'),
  'process/': () => process,
  'string_decoder/': () => require('string_decoder'),
});

module.exports = { load };
