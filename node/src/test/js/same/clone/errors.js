'use strict';
// structuredClone of errors.
const keys = (object) => Reflect.ownKeys(object).sort().join();
for (const Kind of [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError,
  URIError]) {
  const error = new Kind('text', { cause: { a: 1 } });
  error.extra = 1;
  error.code = 'E_CODE';
  const copy = structuredClone(error);
  console.log(`${copy instanceof Kind} ${copy.name} ${copy.message} ${keys(copy)} ` +
    `${copy.stack === error.stack} ${JSON.stringify(copy.cause)} ${Object.keys(copy).length}`);
}
const many = structuredClone(new AggregateError([1], 'many'));
console.log(`${many.constructor.name} ${many.name} ${keys(many)}`);
class Mine extends RangeError {}
const mine = structuredClone(new Mine('mine'));
console.log(`${mine.constructor.name} ${mine.name}`);
const named = new Error('named');
named.name = 'TypeError';
console.log(structuredClone(named).constructor.name, keys(structuredClone(named)));
named.name = 'Custom';
console.log(structuredClone(named).name, String(structuredClone(named)));
console.log(keys(structuredClone(new Error())));
const numbered = new Error('x');
numbered.message = 5;
console.log(typeof structuredClone(numbered).message);
const computed = new Error('x');
Object.defineProperty(computed, 'message', { get: () => 'computed' });
console.log(`[${structuredClone(computed).message}]`);
computed.stack = 'own stack';
console.log(structuredClone(computed).stack);
const exception = structuredClone(new DOMException('dom', 'AbortError'));
console.log(`${exception instanceof DOMException} ${exception.name} ${exception.code} ` +
  `${exception.message} ${keys(exception)}`);
const around = { error: new Error('in a cycle') };
around.error.cause = around;
const turned = structuredClone(around);
console.log(String(turned.error.cause === turned));
