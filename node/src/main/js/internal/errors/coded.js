'use strict';

// The two shapes of a coded error. Own properties appear in Node's order: with a fixed text
// `message` precedes `code`, with a computed one `code` comes first, then what the computation
// adds, then `message`.

const { isCoded } = require('internal/errors/stack');

const hidden = (value) =>
  ({ __proto__: null, value, writable: true, enumerable: false, configurable: true });

/** Lets the first line of the stack read `Name [CODE]: message`, while `name` stays the base's. */
function labelStacks(Class) {
  Object.defineProperty(Class.prototype, isCoded, hidden(true));
}

function isPlain(value) {
  return typeof value !== 'object' && typeof value !== 'bigint' && !Object.is(value, -0);
}

function fill(text, values) {
  if (values.every(isPlain)) {
    let next = 0;
    return text.replace(/%[sd]/g, (mark) => {
      const value = values[next++];
      return mark === '%d' ? `${Number(value)}` : String(value);
    });
  }
  return require('internal/util/inspect').format(text, ...values);
}

const slots = (text) => (text.match(/%[sd]/g) ?? []).length;

function makeCoded(code, Base, recipe) {
  const text = recipe.text ?? recipe;
  const slotCount = typeof text === 'string' ? slots(text) : 0;

  class NodeError extends Base {
    constructor(...values) {
      super();
      if (typeof text === 'string') {
        const message = slotCount === 0 ? text : fill(text, values.slice(0, slotCount));
        Object.defineProperty(this, 'message', hidden(message));
        this.code = code;
      } else {
        this.code = code;
        Object.defineProperty(this, 'message', hidden(text(this, ...values)));
      }
      // The engine leaves out all frames up to the constructor's, which, being ours, it never
      // finds.
      Error.captureStackTrace(this);
    }

    toString() {
      return `${this.name} [${code}]: ${this.message}`;
    }
  }

  Object.defineProperty(NodeError.prototype, 'constructor', hidden(Base));
  labelStacks(NodeError);
  for (const Other of recipe.also ?? []) NodeError[Other.name] = makeCoded(code, Other, text);
  return NodeError;
}

const textOf = (pathLike) => pathLike?.toString();
const bytesOf = (value) => (value ? require('buffer').Buffer.from(value.toString()) : undefined);

// What an error shows of its `info`, reading and writing through.
const views = {
  errno: [(value) => value, (value) => value],
  syscall: [(value) => value, (value) => value],
  path: [textOf, bytesOf],
  dest: [textOf, bytesOf],
};

// An error that carries what the system said in `info`.
class SystemError extends Error {
  constructor(code, prefix, info) {
    super();
    this.code = code;
    let message = `${prefix}: ${info.syscall} returned ${info.code} (${info.message})`;
    if (info.path !== undefined) message += ` ${info.path}`;
    if (info.dest !== undefined) message += ` => ${info.dest}`;
    Object.defineProperties(this, {
      name: hidden('SystemError'),
      message: hidden(message),
      info: { __proto__: null, value: info, enumerable: true, configurable: true, writable: false },
    });
    for (const key of Object.keys(views)) {
      if ((key === 'path' || key === 'dest') && info[key] === undefined) continue;
      const [show, keep] = views[key];
      Object.defineProperty(this, key, {
        __proto__: null,
        get: () => show(info[key]),
        set: (value) => {
          info[key] = keep(value);
        },
        enumerable: true,
        configurable: true,
      });
    }
    Error.captureStackTrace(this);
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }

  // What stands behind the accessors is shown.
  [Symbol.for('nodejs.util.inspect.custom')](depth, settings) {
    const { inspect } = require('internal/util/inspect');
    return inspect(this, { ...settings, getters: true, customInspect: false });
  }
}

labelStacks(SystemError);

function makeSystem(code, prefix) {
  class NodeError extends SystemError {
    constructor(info) {
      super(code, prefix, info);
    }
  }
  return NodeError;
}

module.exports = { SystemError, labelStacks, makeCoded, makeSystem };
