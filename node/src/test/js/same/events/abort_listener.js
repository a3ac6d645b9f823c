'use strict';
// addAbortListener, and what disposing of it does.
const { addAbortListener } = require('events');
const controller = new AbortController();
const disposable = addAbortListener(controller.signal, (event) =>
  console.log(`first ${event.type} ${event.isTrusted}`));
controller.signal.addEventListener('abort', (event) => {
  console.log('stops');
  event.stopImmediatePropagation();
});
controller.signal.addEventListener('abort', () => console.log('never'));
addAbortListener(controller.signal, () => console.log('in spite of it'));
const gone = addAbortListener(controller.signal, () => console.log('disposed of'));
gone[Symbol.dispose]();
console.log(Reflect.ownKeys(disposable).map(String).join());
controller.abort();
disposable[Symbol.dispose]();

addAbortListener(AbortSignal.abort(), (event) => console.log(`already ${String(event)}`));
queueMicrotask(() => console.log('microtask'));
console.log('end');
