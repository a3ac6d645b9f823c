// Without a listener the process ends with status 1, after 'exit'.
// status: 1
'use strict';

process.on('exit', (code) => console.log('exit', String(code)));
process.nextTick(() => console.log('never'));
setTimeout(() => console.log('never'), 1);
throw new TypeError('the end');
