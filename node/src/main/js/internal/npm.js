'use strict';

// Files of npm packages that came with the build, as CommonJS modules of their own: what they
// require from elsewhere, and which of their files something of ours stands in for, is said by
// whoever loads them.

const { loadBody } = require('internal/boot');

const resolve = (from, specifier) => {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\.js$/, '');
};

/**
 * A `require` for the files of a package: `file` is named from the package's folder, as in
 * 'lib/stream'. `instead` has functions that give the modules it asks for, by their bare names,
 * and by the names of files of the package that are not to be loaded; 'lib/stream ./x' is what that
 * file alone gets for './x'. `errors` may have classes of errors that the files are to use instead
 * of the engine's.
 */
function packageLoader(name, instead, errors = { TypeError, RangeError }) {
  const loaded = new Map();

  function load(file) {
    if (Object.hasOwn(instead, file)) return instead[file]();
    let module = loaded.get(file);
    if (module === undefined) {
      module = { exports: {}, id: `${name}/${file}` };
      loaded.set(file, module);
      const requireFrom = (specifier) => {
        const own = `${file} ${specifier}`;
        if (Object.hasOwn(instead, own)) return instead[own]();
        return specifier.startsWith('.') ? load(resolve(file, specifier)) : foreign(specifier);
      };
      const body = loadBody(`npm/${name}/${file}`);
      // A folder goes by its index.
      if (body === null) {
        module.exports = load(`${file}/index`);
      } else {
        body(module.exports, requireFrom, module, errors.TypeError, errors.RangeError);
      }
    }
    return module.exports;
  }

  const foreign = (specifier) =>
    (Object.hasOwn(instead, specifier) ? instead[specifier]() : require(specifier));

  return load;
}

module.exports = { packageLoader };
