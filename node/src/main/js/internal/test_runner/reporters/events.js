'use strict';

// What a file's process tells the one that started it: an event a line, known by its beginning.

const { inspect } = require('internal/util/inspect');

const MARK = '\u0001test ';

class Events {
  take(event) {
    const { details } = event.data;
    if (details?.error === undefined) return `${MARK}${JSON.stringify(event)}\n`;
    const data = { ...event.data, details: { ...details, error: plain(details.error) } };
    return `${MARK}${JSON.stringify({ type: event.type, data })}\n`;
  }
}

/** An error as text and what reporters ask of it. */
function plain({ message, failureType, cause }) {
  const shown = inspect(cause);
  const { message: why, code, name, stack } = Object(cause);
  return { message, failureType, isError: cause instanceof Error, shown,
    cause: typeof cause === 'string' ? cause : { message: why, code, name, stack } };
}

/** The error again, on the other side. */
function revive({ message, failureType, isError, shown, cause }) {
  const { TestFailure } = require('internal/test_runner/failure');
  let made = cause;
  if (isError) {
    made = Object.assign(new Error(cause.message), cause);
    Object.defineProperty(made, inspect.custom, { __proto__: null, value: () => shown });
  }
  const failure = new TestFailure(made, failureType);
  failure.message = message;
  return failure;
}

module.exports = { Events, MARK, revive };
