'use strict';
// status: 1
// An 'error' that nobody listens to ends the program; the listeners before it have run.
const EventEmitter = require('events');
const e = new EventEmitter();
process.on('exit', (status) => console.log(`exit ${status}`));
e.on(EventEmitter.errorMonitor, () => console.log('seen'));
setImmediate(() => console.log('never'));
e.emit('error', new Error('not handled'));
