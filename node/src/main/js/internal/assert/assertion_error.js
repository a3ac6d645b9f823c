'use strict';

// AssertionError: what was compared, and a message that shows how the two differ.

const { labelStacks } = require('internal/errors');

const hidden = (value) =>
  ({ __proto__: null, value, writable: true, enumerable: false, configurable: true });
const diffing = ['deepStrictEqual', 'strictEqual', 'partialDeepStrictEqual'];

function messageFor({ actual, expected, operator, message, diff }) {
  const own = message !== undefined && message !== null;
  if (diffing.includes(operator)) {
    const { differenceMessage } = require('internal/assert/difference');
    const [one, other] = withoutStacks(actual, expected);
    return differenceMessage(one, other, operator, own ? String(message) : undefined, diff);
  }
  if (own) return String(message);
  const { plainMessage } = require('internal/assert/messages');
  return plainMessage(...withoutStacks(actual, expected), operator, diff);
}

/** Two errors differ in their stacks for sure; what they say is of interest. */
function withoutStacks(actual, expected) {
  if (!(actual instanceof Error) || !(expected instanceof Error)) return [actual, expected];
  return [withoutStack(actual), withoutStack(expected)];
}

function withoutStack(error) {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(error)), error);
  Object.defineProperty(copy, 'message', { __proto__: null, value: error.message });
  if (Object.hasOwn(error, 'cause')) {
    const { cause } = error;
    const isError = Error.isError(cause) || cause instanceof Error;
    Object.defineProperty(copy, 'cause', {
      __proto__: null, value: isError ? withoutStack(cause) : cause,
    });
  }
  return copy;
}

/*
 * new AssertionError({ message, actual, expected, operator, stackStartFn, diff })
 */
class AssertionError extends Error {
  constructor(options) {
    require('internal/validators').validateObject(options, 'options');
    const { message, operator, details, actual, expected, diff = 'simple' } = options;
    const stackStart = options.stackStartFn ?? options.stackStartFunction;
    const text = messageFor({ message, operator, actual, expected, diff });
    super(text);
    Object.defineProperty(this, 'name', hidden('AssertionError'));
    Object.defineProperty(this, 'message', hidden(text));
    this.generatedMessage = !message;
    this.code = 'ERR_ASSERTION';
    if (details) {
      this.actual = undefined;
      this.expected = undefined;
      this.operator = undefined;
      for (let i = 0; i < details.length; i++) {
        this[`message ${i}`] = details[i].message;
        this[`actual ${i}`] = details[i].actual;
        this[`expected ${i}`] = details[i].expected;
        this[`operator ${i}`] = details[i].operator;
        this[`stack trace ${i}`] = details[i].stack;
      }
    } else {
      this.actual = actual;
      this.expected = expected;
      this.operator = operator;
    }
    this.diff = diff;
    // The engine leaves out all frames up to the constructor's; being ours, it never finds that.
    if (typeof stackStart === 'function') Error.captureStackTrace(this, stackStart);
    else Error.captureStackTrace(this);
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    // The message has told already what is in long values.
    const kept = [this.actual, this.expected];
    if (typeof this.actual === 'string') this.actual = shortened(this.actual);
    if (typeof this.expected === 'string') this.expected = shortened(this.expected);
    const { inspect } = require('internal/util/inspect');
    const text = inspect(this, { ...options, customInspect: false, depth: 0 });
    [this.actual, this.expected] = kept;
    return text;
  }
}

labelStacks(AssertionError);

const mostLines = 10;
const mostCharacters = 512;

function shortened(text) {
  const lines = text.split('\n');
  if (lines.length > mostLines) return `${lines.slice(0, mostLines).join('\n')}\n...`;
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}...` : text;
}

module.exports = { AssertionError };
