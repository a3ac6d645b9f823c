// `Buffer()` and `new Buffer()` still work and warn once.

process.on('warning', (warning) => console.log(warning.name, warning.code, warning.message));
console.log(Buffer(3), new Buffer('zz'), new Buffer([1, 2]), new Buffer('6162', 'hex'));
for (const make of [() => new Buffer(5, 'utf8'), () => new Buffer('a', 'nope'), () => new Buffer()]) {
  try {
    console.log(make());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
console.log(new Buffer(2) instanceof Buffer, Buffer.length, Buffer.name);
