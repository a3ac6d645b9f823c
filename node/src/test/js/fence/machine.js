attempt('WebAssembly', () => typeof WebAssembly);
attempt('waiting', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10));
attempt('recursion', () => (function f() { return f() + 1; })());
attempt('recursion in a getter', () => ({ get x() { return this.x; } }).x);
attempt('recursion through the host', () => {
  const deep = () => require('util').inspect({ [require('util').inspect.custom]: deep });
  return deep();
});
attempt('a huge buffer', () => new ArrayBuffer(2 ** 53 - 1));
attempt('a huge string', () => 'x'.repeat(2 ** 30));
attempt('a huge Buffer', () => Buffer.alloc(2 ** 40));
console.log('done');
