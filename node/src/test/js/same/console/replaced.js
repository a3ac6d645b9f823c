'use strict';
// Who replaces a method or the stream sees what is printed from then on.
const written = [];
const { write } = process.stdout;
process.stdout.write = (text) => { written.push(text); return true; };
console.log('plain');
console.log({ a: 1 });
process.stdout.write = write;
console.log(written);
const { log } = console;
console.log = (...args) => log('replaced', ...args);
console.log('x');
console.info('info');
console.count();
console.table([1]);
console.log = log;
console.log('back');
