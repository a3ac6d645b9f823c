'use strict';

// Texts of the errors of finding, reading and linking modules. `base` is who asked, `packagePath` a
// folder with its slash.

const { determineSpecificType, formatList } = require('internal/errors/arguments');

const from = (base) => (base ? ` imported from ${base}` : '');

function invalidTarget(error, packagePath, key, target, isImport = false, base = undefined) {
  const isMain = key === '.' && !isImport;
  const mustBeRelative = typeof target === 'string' && !isImport && target.length > 0 &&
    !target.startsWith('./');
  return `Invalid "${isImport ? 'imports' : 'exports'}" ${isMain ? 'main target' : 'target'}` +
    ` ${JSON.stringify(target)} defined${isMain ? '' : ` for '${key}'`} in the package config` +
    ` ${packagePath}package.json${from(base)}` +
    (mustBeRelative ? '; targets must start with "./"' : '');
}

function requireEsm(error, filename, isMjs, parent = null, packageJson = null) {
  let text = `require() of ES Module ${filename}${parent ? ` from ${parent}` : ''} not supported.`;
  if (!packageJson) return text;
  const name = filename.slice(filename.lastIndexOf('/') + 1);
  if (isMjs) {
    text += `\nInstead change the require of ${name} in ${parent} to a dynamic import() which is` +
      ' available in all CommonJS modules.';
  } else {
    text += `\n${name} is treated as an ES module file as it is a .js file whose nearest parent` +
      ' package.json contains "type": "module" which declares all .js files in that package' +
      ` scope as ES modules.\nInstead either rename ${name} to end in .cjs, change the requiring` +
      ' code to use dynamic import() which is available in all CommonJS modules, or change' +
      ` "type": "module" to "type": "commonjs" in ${packageJson} to treat all .js files as` +
      ' CommonJS (using .mjs for all ES modules instead).\n';
  }
  return text;
}

function requireAsync(error, filename, parent) {
  let text = 'require() cannot be used on an ESM graph with top-level await. Use import()' +
    ' instead. To see where the top-level await comes from, use' +
    ' --experimental-print-required-tla.';
  if (filename) text += `\nRequired module: ${filename}`;
  if (parent) {
    const value = [];
    for (let asker = parent; asker; asker = asker.parent) value.push(asker.filename);
    Object.defineProperty(error, 'requireStack', {
      __proto__: null,
      value, writable: true, enumerable: false, configurable: true,
    });
    text += `\nRequire stack:\n- ${value.join('\n- ')}`;
  }
  return text;
}

const withUrl = (error, url, text) => {
  if (url) error.url = `${url}`;
  return text;
};

module.exports = {
  Error: {
    ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING:
      'Stripping types is currently unsupported for files under node_modules, for "%s"',
    ERR_EVAL_ESM_CANNOT_PRINT: '--print cannot be used with ESM input',
    ERR_INPUT_TYPE_NOT_ALLOWED:
      '--input-type can only be used with string input via --eval, --print, or STDIN',
    ERR_INVALID_PACKAGE_CONFIG: (error, path, base, reason) =>
      `Invalid package config ${path}${base ? ` while importing ${base}` : ''}.` +
      (reason ? ` ${reason}` : ''),
    ERR_INVALID_PACKAGE_TARGET: invalidTarget,
    ERR_LOADER_CHAIN_INCOMPLETE:
      '"%s" did not call the next hook in its chain and did not explicitly signal a short ' +
      "circuit. If this is intentional, include `shortCircuit: true` in the hook's return.",
    ERR_MODULE_NOT_FOUND: (error, path, base, url) => withUrl(error, url,
      `Cannot find ${url ? 'module' : 'package'} '${path}' imported from ${base}`),
    ERR_PACKAGE_PATH_NOT_EXPORTED: (error, packagePath, subpath, base) =>
      (subpath === '.' ? 'No "exports" main defined in' :
        `Package subpath '${subpath}' is not defined by "exports" in`) +
      ` ${packagePath}package.json${from(base)}`,
    ERR_REQUIRE_ASYNC_MODULE: requireAsync,
    ERR_REQUIRE_CYCLE_MODULE: '%s',
    ERR_REQUIRE_ESM: requireEsm,
    ERR_REQUIRE_ESM_RACE_CONDITION: (error, filename, parent) =>
      `Cannot require() ES Module ${filename} because it is not yet fully loaded.\n` +
      'This may be caused by a race condition if the module is simultaneously dynamically' +
      ' import()-ed via Promise.all().\n' +
      'Try await-ing the import() sequentially in a loop instead.\n' +
      ` (From ${parent ? `${parent} in` : ''} non-loader-hook thread)`,
    ERR_UNKNOWN_BUILTIN_MODULE: 'No such built-in module: %s',
    ERR_UNSUPPORTED_DIR_IMPORT: (error, path, base, url) => withUrl(error, url,
      `Directory import '${path}' is not supported resolving ES modules imported from ${base}`),
    ERR_UNSUPPORTED_ESM_URL_SCHEME: (error, url, schemes) =>
      `Only URLs with a scheme in: ${formatList(schemes)} are supported by the default ESM` +
      ` loader. Received protocol '${url.protocol}'`,
  },
  TypeError: {
    ERR_CONSTRUCT_CALL_REQUIRED: 'Class constructor %s cannot be invoked without `new`',
    ERR_IMPORT_ATTRIBUTE_MISSING: 'Module "%s" needs an import attribute of "%s: %s"',
    ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE: 'Module "%s" is not of type "%s"',
    ERR_IMPORT_ATTRIBUTE_UNSUPPORTED: (error, key, value, base) =>
      `Import attribute "${key}" with value "${value}" is not supported` +
      (base ? ` in ${base}` : ''),
    ERR_INVALID_MODULE_SPECIFIER: (error, specifier, reason, base) =>
      `Invalid module "${specifier}" ${reason}${from(base)}`,
    ERR_INVALID_RETURN_PROPERTY: (error, expected, hook, property, value) =>
      `Expected a valid ${expected} to be returned for the "${property}" from the "${hook}" hook` +
      ` but got ${determineSpecificType(value)}.`,
    ERR_INVALID_RETURN_PROPERTY_VALUE: (error, expected, hook, property, value) =>
      `Expected ${expected} to be returned for the "${property}" from the "${hook}" hook` +
      ` but got ${determineSpecificType(value)}.`,
    ERR_INVALID_URL_SCHEME(error, expected) {
      const schemes = [expected].flat();
      return `The URL must be ${schemes.length > 1 ? 'one of' : 'of'} scheme` +
        ` ${formatList(schemes, 'or')}`;
    },
    ERR_MODULE_LINK_MISMATCH: '%s',
    ERR_PACKAGE_IMPORT_NOT_DEFINED: (error, specifier, packagePath, base) =>
      `Package import specifier "${specifier}" is not defined` +
      `${packagePath ? ` in package ${packagePath}package.json` : ''}${from(base)}`,
    ERR_UNKNOWN_FILE_EXTENSION: 'Unknown file extension "%s" for %s',
    ERR_UNSUPPORTED_RESOLVE_REQUEST:
      'Failed to resolve module specifier "%s" from "%s": Invalid relative URL or base ' +
      'scheme is not hierarchical.',
  },
  SyntaxError: {
    ERR_INVALID_TYPESCRIPT_SYNTAX: '%s',
    ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX: '%s',
  },
  RangeError: {
    ERR_UNKNOWN_MODULE_FORMAT: 'Unknown module format: %s for URL %s',
  },
};
