'use strict';

// Paths seen from the working directory, and the places `require.resolve` is given.

const binding = internalBinding('modules');

/** `path`, seen from the working directory, without `.` and `..`. */
function absolute(path) {
  return binding.normal(path.startsWith('/') ? path : `${process.cwd()}/${path}`);
}

/** The directories that `require.resolve(request, { paths })` looks in. */
function placesOf(Module, request, { paths }) {
  if (!Array.isArray(paths)) {
    const { codes } = require('internal/errors');
    throw new codes.ERR_INVALID_ARG_VALUE('options.paths', paths);
  }
  if (/^\.\.?(?:\/|$)/.test(request)) return paths.map(absolute);
  const places = [];
  for (const path of paths) {
    for (const place of [...Module._nodeModulePaths(path), ...Module.globalPaths]) {
      if (!places.includes(place)) places.push(place);
    }
  }
  return places;
}

module.exports = { absolute, placesOf };
