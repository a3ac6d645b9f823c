import { EventEmitter } from 'node:events';

console.log(typeof EventEmitter, import.meta.main, typeof require);
const value = await Promise.resolve('awaited');
console.log(value, process.argv[1] === import.meta.filename);
