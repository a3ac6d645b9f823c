'use strict';
const { streams } = require('./shared');
const lines = [];
const own = new console.Console(Object.assign(streams().stdout, { write: (text) => lines.push(...text.split('\n')) }));
function caller() { own.trace('traced %s', 'here', { a: 1 }); }
caller();
console.log(lines[0], lines.length > 1, lines[1].includes('caller'), lines[1].includes('trace.js'));
lines.length = 0;
own.trace();
console.log(lines[0], lines.length > 1);
const { flush, ...pair } = streams();
const quiet = new console.Console(pair);
quiet.clear();
quiet.log('after clear');
flush();
console.log(console.profile(), console.profileEnd(), console.timeStamp());
console.clear();
