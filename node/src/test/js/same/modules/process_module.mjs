// The process as a module, by both names and both ways.

import { createRequire } from 'node:module';
import named, { argv, env, nextTick } from 'node:process';
import * as bare from 'process';

const require = createRequire(import.meta.url);
console.log(named === process, argv === process.argv, env === process.env, typeof nextTick);
console.log(require('process') === process, require('node:process') === process);
console.log(bare.default === process, Object.keys(bare).includes('stdout'));
