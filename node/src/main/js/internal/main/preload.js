'use strict';

// What --require and --import name runs before the main script: first what is required, then what
// is imported, one after the other.

const options = require('internal/process/options');

function requireAll(names) {
  const { Module } = require('internal/modules/cjs');
  const parent = new Module('internal/preload');
  parent.paths = Module._nodeModulePaths(process.cwd());
  for (const name of names) {
    // Like a file of the working directory, but not of that name.
    if (name.startsWith('./') || name.startsWith('../')) {
      const path = require('internal/modules/paths').absolute(`${process.cwd()}/${name}`);
      Module._load(path, parent, false);
    } else {
      Module._load(name, parent, false);
    }
  }
}

async function importAll(names) {
  const binding = internalBinding('modules');
  const base = binding.url(`${process.cwd()}/`);
  for (const name of names) await import(binding.metaResolve(name, base));
}

/** Loads what the options name, then calls `main`; what is thrown is uncaught. */
function load(main) {
  requireAll(options.valuesOf('-r', '--require'));
  const imports = options.valuesOf('--import');
  if (imports.length === 0) {
    main();
    return;
  }
  importAll(imports).then(() => process.nextTick(main), (error) => {
    require('internal/process/uncaught').report(
      require('internal/modules/syntax').cleaned(error), 'unhandledRejection');
  });
}

module.exports = { load };
