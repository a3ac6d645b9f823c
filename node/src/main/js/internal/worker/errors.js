'use strict';

// An error that ends a worker, told to whoever made it: its class, its properties, its stack.

const classes = {
  Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError,
};

function classOf(error) {
  for (let each = error; each !== null; each = Object.getPrototypeOf(each)) {
    const own = Object.getOwnPropertyDescriptor(each, 'constructor')?.value;
    if (typeof own === 'function' && classes[own.name] === own) return own.name;
  }
  return 'Error';
}

const isClonable = (value) => {
  try {
    require('internal/structured_clone').structuredClone(value);
    return true;
  } catch {
    return false;
  }
};

/** What of an error can be cloned. */
function describe(error) {
  const { isNativeError } = require('internal/util/types');
  if (!isNativeError(error)) {
    if (isClonable(error)) return { value: error };
    return { text: require('internal/util/inspect').inspect(error) };
  }
  const properties = [];
  for (const key of Object.getOwnPropertyNames(error)) {
    let value;
    try {
      value = error[key];
    } catch {
      continue;
    }
    const { enumerable } = Object.getOwnPropertyDescriptor(error, key);
    if (isClonable(value)) properties.push([key, value, enumerable]);
  }
  return { type: classOf(error), name: error.name, properties };
}

/** The error again. */
function rebuild({ type, name, properties, value, text }) {
  if (text !== undefined) return text;
  if (type === undefined) return value;
  const error = new classes[type]();
  for (const [key, content, enumerable] of properties) {
    Object.defineProperty(error, key, {
      __proto__: null,
      value: content, writable: true, enumerable, configurable: true,
    });
  }
  if (error.name !== name) {
    Object.defineProperty(error, 'name', {
      __proto__: null,
      value: name, writable: true, enumerable: false, configurable: true,
    });
  }
  return error;
}

module.exports = { describe, rebuild };
