'use strict';

// DOMException: an error object whose name, message and code are read through the prototype.

// The names that have a number, at that number; the empty ones have lost theirs to `Error`s.
const legacyNames = [
  ['IndexSizeError', 'INDEX_SIZE_ERR', 1],
  [undefined, 'DOMSTRING_SIZE_ERR', 2],
  ['HierarchyRequestError', 'HIERARCHY_REQUEST_ERR', 3],
  ['WrongDocumentError', 'WRONG_DOCUMENT_ERR', 4],
  ['InvalidCharacterError', 'INVALID_CHARACTER_ERR', 5],
  [undefined, 'NO_DATA_ALLOWED_ERR', 6],
  ['NoModificationAllowedError', 'NO_MODIFICATION_ALLOWED_ERR', 7],
  ['NotFoundError', 'NOT_FOUND_ERR', 8],
  ['NotSupportedError', 'NOT_SUPPORTED_ERR', 9],
  ['InUseAttributeError', 'INUSE_ATTRIBUTE_ERR', 10],
  ['InvalidStateError', 'INVALID_STATE_ERR', 11],
  ['SyntaxError', 'SYNTAX_ERR', 12],
  ['InvalidModificationError', 'INVALID_MODIFICATION_ERR', 13],
  ['NamespaceError', 'NAMESPACE_ERR', 14],
  ['InvalidAccessError', 'INVALID_ACCESS_ERR', 15],
  [undefined, 'VALIDATION_ERR', 16],
  ['TypeMismatchError', 'TYPE_MISMATCH_ERR', 17],
  ['SecurityError', 'SECURITY_ERR', 18],
  ['NetworkError', 'NETWORK_ERR', 19],
  ['AbortError', 'ABORT_ERR', 20],
  ['URLMismatchError', 'URL_MISMATCH_ERR', 21],
  ['QuotaExceededError', 'QUOTA_EXCEEDED_ERR', 22],
  ['TimeoutError', 'TIMEOUT_ERR', 23],
  ['InvalidNodeTypeError', 'INVALID_NODE_TYPE_ERR', 24],
  ['DataCloneError', 'DATA_CLONE_ERR', 25],
];

const details = new WeakMap();

function detailsOf(exception) {
  const found = details.get(exception);
  if (found === undefined) {
    throw Object.assign(new TypeError('Value of "this" must be of DOMException'),
      { code: 'ERR_INVALID_THIS' });
  }
  return found;
}

class DOMException {
  constructor(message = '', options = 'Error') {
    // The error is what carries the stack; it becomes an instance of this class.
    const self = Object.setPrototypeOf(new Error(), new.target.prototype);
    let name = options;
    if (options !== null && typeof options === 'object') {
      ({ name } = options);
      if ('cause' in options) {
        Object.defineProperty(self, 'cause', {
          __proto__: null,
          value: options.cause,
          writable: true,
          enumerable: false,
          configurable: true,
        });
      }
    }
    details.set(self, { name: `${name}`, message: `${message}` });
    return self;
  }

  get name() {
    return detailsOf(this).name;
  }

  get message() {
    return detailsOf(this).message;
  }

  get code() {
    const { name } = detailsOf(this);
    return legacyNames.find((entry) => entry[0] === name)?.[2] ?? 0;
  }
}

Object.setPrototypeOf(DOMException.prototype, Error.prototype);
Object.defineProperties(DOMException.prototype, {
  name: { __proto__: null, enumerable: true },
  message: { __proto__: null, enumerable: true },
  code: { __proto__: null, enumerable: true },
  [Symbol.toStringTag]: { __proto__: null, value: 'DOMException', configurable: true },
});
for (const [, constant, value] of legacyNames) {
  Object.defineProperty(DOMException, constant, { __proto__: null, value, enumerable: true });
  Object.defineProperty(DOMException.prototype, constant, {
    __proto__: null, value, enumerable: true,
  });
}

const isDOMException = (value) => details.has(value);

module.exports = { DOMException, isDOMException };
