// 'beforeExit' may give the loop more to do; 'exit' comes once, with exitCode.
// status: 3
'use strict';

let rounds = 0;
process.on('beforeExit', (code) => {
  console.log('beforeExit', String(code));
  if (++rounds < 3) setTimeout(() => console.log('more work'), 1);
  else process.exitCode = 3;
});
process.on('exit', (code) => console.log('exit', String(code)));
for (const bad of ['x', 1.5, {}, NaN, true]) {
  try {
    process.exitCode = bad;
  } catch (error) {
    console.log(error.code, error.message);
  }
}
process.exitCode = '2';
console.log(String(process.exitCode), typeof process.exitCode);
