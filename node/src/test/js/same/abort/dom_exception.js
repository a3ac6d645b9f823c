'use strict';
// DOMException
const attempt = (...values) => {
  try {
    const made = new DOMException(...values);
    console.log(`${made.name} | ${made.code} | ${made.message} | ${String(made)} | ` +
      `${made.stack.split('\n')[0]} | ${Reflect.ownKeys(made).join()} | ${String(made.cause)}`);
  } catch (error) {
    console.log(`${error.name} ${String(error.code)}`);
  }
};
attempt();
attempt('text');
for (const name of ['IndexSizeError', 'HierarchyRequestError', 'WrongDocumentError', 'SyntaxError',
  'InvalidCharacterError', 'NoModificationAllowedError', 'NotFoundError', 'NotSupportedError',
  'InUseAttributeError', 'InvalidStateError', 'InvalidModificationError', 'NamespaceError',
  'InvalidAccessError', 'TypeMismatchError', 'SecurityError', 'NetworkError', 'AbortError',
  'URLMismatchError', 'QuotaExceededError', 'TimeoutError', 'InvalidNodeTypeError',
  'DataCloneError', 'EncodingError', 'NotReadableError', 'Error', '', undefined, null, 5]) {
  attempt('text', name);
}
attempt('with cause', { name: 'AbortError', cause: 5 });
attempt('with cause', { cause: undefined });
attempt(5, {});
attempt(null);
attempt(Symbol('s'));
const made = new DOMException('m', 'AbortError');
try {
  made.name = 'Other';
} catch (error) {
  console.log(error.name);
}
console.log(made.name, String(made instanceof Error), String(Error.isError(made)));
console.log(Object.prototype.toString.call(made));
console.log(String(made.ABORT_ERR), String(DOMException.ABORT_ERR));
console.log(String(Object.getPrototypeOf(DOMException.prototype) === Error.prototype));
class Custom extends DOMException {}
console.log(String(new Custom('c') instanceof Custom), new Custom('c', 'AbortError').name);
try {
  DOMException.prototype.name;
} catch (error) {
  console.log(error.name, error.code, error.message);
}
try {
  DOMException('x');
} catch (error) {
  console.log(error.name);
}
