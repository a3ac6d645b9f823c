'use strict';

// Where no coverage is wanted, taking it and ending it do nothing.
const v8 = require('v8');

delete process.env.NODE_V8_COVERAGE;
for (const name of ['takeCoverage', 'stopCoverage']) {
  console.log(name, v8[name].name, v8[name].length, v8[name](), v8[name](1));
}
