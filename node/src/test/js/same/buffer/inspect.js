// How Buffers are shown.

const { inspect } = require('util');

const show = (fn) => {
  let text;
  try {
    text = inspect(fn());
  } catch (error) {
    text = `${error.name} [${error.code}] ${error.message}`;
  }
  console.log(`${fn.toString().slice(6)}: ${text}`);
};

const b = Buffer.from('hello hello');
const w = Buffer.alloc(8);

show(() => Buffer.alloc(60));
show(() => {const x=Buffer.alloc(2);x.foo=1;x[Symbol('q')]={a:1};return x});
show(() => {const x=Buffer.alloc(51);return x});
show(() => {const x=Buffer.alloc(52);x.foo='bar';return x});
show(() => b.inspect());
show(() => {require('buffer').INSPECT_MAX_BYTES=2;return b});
show(() => {require('buffer').INSPECT_MAX_BYTES=0;return b});
show(() => {require('buffer').INSPECT_MAX_BYTES='x'});
show(() => {require('buffer').INSPECT_MAX_BYTES=-1});
show(() => {require('buffer').INSPECT_MAX_BYTES=1.5;return b});
show(() => {require('buffer').INSPECT_MAX_BYTES=NaN;});
show(() => {require('buffer').INSPECT_MAX_BYTES=Infinity;return Buffer.alloc(60)});
show(() => {class X extends Uint8Array{};const x=new X(2);return Buffer.prototype.inspect.call(x)});
show(() => {const x=Buffer.alloc(0);return x});
show(() => {const x=Buffer.alloc(0);x.a=1;return x});
show(() => {const x=Buffer.from('ab'); Object.defineProperty(x,'h',{value:1});return x});
show(() => Object.setPrototypeOf(new Uint8Array(2),Buffer.prototype));
