'use strict';

// What the launcher's options ask of the process.

const given = new Set(process.execArgv);

const members = {
  '--no-deprecation': 'noDeprecation',
  '--throw-deprecation': 'throwDeprecation',
  '--trace-deprecation': 'traceDeprecation',
  '--trace-warnings': 'traceProcessWarnings',
};

/** The value of `--name=value` or `--name value`, or undefined. */
function valueOf(name) {
  for (let i = 0; i < process.execArgv.length; i++) {
    const option = process.execArgv[i];
    if (option === name) return process.execArgv[i + 1];
    if (option.startsWith(`${name}=`)) return option.slice(name.length + 1);
  }
  return undefined;
}

/** Does to `process` and the engine what the options say. */
function apply() {
  for (const option of Object.keys(members)) {
    if (given.has(option)) process[members[option]] = true;
  }
  const limit = valueOf('--stack-trace-limit');
  if (limit !== undefined) Error.stackTraceLimit = Number(limit);
}

module.exports = { apply, valueOf, has: (option) => given.has(option) };
