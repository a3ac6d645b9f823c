'use strict';

// What the launcher's options ask of the process.

const all = Array.from(internalBinding('process').options());
const given = new Set(all);

const members = {
  '--no-deprecation': 'noDeprecation',
  '--throw-deprecation': 'throwDeprecation',
  '--trace-deprecation': 'traceDeprecation',
  '--trace-warnings': 'traceProcessWarnings',
};

const withdrawals = {
  '--no-experimental-websocket': ['WebSocket', 'CloseEvent'],
  '--no-experimental-global-navigator': ['Navigator', 'navigator'],
};

/** The values of `--name=value` and `--name value`, as often as it is given. */
function valuesOf(...names) {
  const values = [];
  for (let i = 0; i < all.length; i++) {
    const option = all[i];
    const equals = option.indexOf('=');
    if (names.includes(option)) values.push(all[++i]);
    else if (equals > 0 && names.includes(option.slice(0, equals))) {
      values.push(option.slice(equals + 1));
    }
  }
  return values;
}

/** The value of the last `--name=value` or `--name value`, or undefined. */
const valueOf = (name) => valuesOf(name).at(-1);

/** Does to `process` and the engine what the options say. */
function apply() {
  for (const option of Object.keys(members)) {
    if (given.has(option)) process[members[option]] = true;
  }
  const limit = valueOf('--stack-trace-limit');
  if (limit !== undefined) Error.stackTraceLimit = Number(limit);
  if (given.has('--enable-source-maps')) require('internal/source_map').enable();
  const title = valueOf('--title');
  if (title !== undefined) process.title = title;
}

/** The global names that scripts are not to find. */
const withdrawn = () =>
  Object.keys(withdrawals).filter((option) => given.has(option))
    .flatMap((option) => withdrawals[option]);

module.exports = {
  all, apply, valueOf, valuesOf, withdrawn, has: (option) => given.has(option),
};
