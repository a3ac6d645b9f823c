'use strict';

// Where the main script threw a value that is no error, hence carries no place of its own.

const contextify = internalBinding('contextify');

let thrown;

/** Calls `run`, or passes on what it throws. */
function watch(run) {
  try {
    return run();
  } catch (error) {
    thrown = { error };
    throw error;
  }
}

/** Calls the main script. */
const callMain = (body) => watch(() => contextify.call(body));

/** Runs text as the main script. */
const runMain = (name, code) => watch(() => contextify.runScript(name, code));

/** File, line and column of the throwing of `value`, if it came from the main script. */
function placeOf(value) {
  if (thrown === undefined || !Object.is(thrown.error, value)) return undefined;
  const place = contextify.thrownAt();
  if (place === null) return undefined;
  const [, file, line, column] =
    /^(.*):(\d+):(\d+)$/.exec(require('internal/modules/syntax').unshifted(place));
  return [file, +line, +column];
}

module.exports = { callMain, runMain, placeOf };
