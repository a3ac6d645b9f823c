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

const load = packageLoader('readable-stream', {
  'lib/ours/errors': onceOnly(errors),
  'lib/ours/util': onceOnly(tools),
  'lib/internal/validators': () => require('internal/validators'),
  'lib/internal/streams/state': () => require('internal/streams/state'),
  'abort-controller': () => require('internal/abort_controller'),
  'process/': () => process,
  'string_decoder/': () => require('string_decoder'),
});

module.exports = { load };
