'use strict';

// Paths for what is seldom asked: `require.resolve` with places of its own.

const { codes } = require('internal/errors');

/** `path`, seen from the working directory, without `.` and `..`. */
function absolute(path) {
  if (path.startsWith('/') && !/\/(?:\.{0,2})(?:\/|$)/.test(path)) return path;
  const parts = [];
  for (const part of `${path.startsWith('/') ? '' : process.cwd()}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** The directories that `require.resolve(request, { paths })` looks in. */
function placesOf(Module, request, { paths }) {
  if (!Array.isArray(paths)) {
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
