// process.exit ends the script where it stands; 'exit' listeners still run.
// status: 7
'use strict';

process.on('exit', (code) => {
  console.log('exit with', String(code), String(process.exitCode));
  setTimeout(() => console.log('never'), 1);
  process.nextTick(() => console.log('never'));
});
process.nextTick(() => console.log('never'));
Promise.resolve().then(() => console.log('never'));
try {
  process.exit(7);
} catch {
  console.log('never');
} finally {
  console.log('never');
}
