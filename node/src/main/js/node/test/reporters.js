'use strict';

// node:test/reporters: the built-in reporters, for pipelines of one's own.

const { builtIn, generatorOf } = require('internal/test_runner/reporters');
const { unavailable } = require('internal/unavailable');

/** The reporter `spec` as a stream of events in and text out, with or without `new`. */
function spec() {
  const { Transform } = require('stream');
  const reporter = builtIn.spec();
  return new Transform({
    writableObjectMode: true,
    transform(event, encoding, callback) {
      callback(null, reporter.take(event));
    },
    flush(callback) {
      callback(null, reporter.end());
    },
  });
}

const named = (name) => Object.defineProperty(generatorOf(name), 'name', {
  __proto__: null, value: name,
});

module.exports = { dot: named('dot'), junit: named('junit'), spec, tap: named('tap'),
  lcov: unavailable('test/reporters', 'lcov') };
