'use strict';
// Which arguments are refused, and how.
const EventEmitter = require('events');
const e = new EventEmitter();
const attempt = (title, work) => {
  try {
    const result = work();
    console.log(`${title}: ${typeof result}`);
  } catch (error) {
    console.log(`${title}: ${error.name} ${error.code} ${error.message}`);
  }
};
for (const method of ['on', 'addListener', 'once', 'prependListener', 'prependOnceListener', 'off',
  'removeListener']) {
  attempt(method, () => e[method]('x'));
  attempt(method, () => e[method]('x', { handleEvent() {} }));
}
for (const n of [-1, NaN, '5', null, undefined, 1.5, Infinity, 0]) {
  attempt(`setMaxListeners ${n}`, () => e.setMaxListeners(n));
  attempt(`defaultMaxListeners ${n}`, () => {
    EventEmitter.defaultMaxListeners = n;
  });
}
EventEmitter.defaultMaxListeners = 10;
attempt('captureRejections', () => {
  EventEmitter.captureRejections = 1;
});
for (const options of [5, 'x', null, {}, { captureRejections: undefined },
  { captureRejections: 'yes' }]) {
  attempt('constructor', () => new EventEmitter(options));
}
attempt('setMaxListeners of', () => EventEmitter.setMaxListeners(5, {}));
attempt('setMaxListeners of', () => EventEmitter.setMaxListeners(5, e, new EventTarget()));
attempt('setMaxListeners of', () => EventEmitter.setMaxListeners(-1));
attempt('getMaxListeners', () => EventEmitter.getMaxListeners({}));
attempt('getMaxListeners', () => EventEmitter.getMaxListeners(e));
attempt('getEventListeners', () => EventEmitter.getEventListeners({}, 'x'));
attempt('listenerCount', () => EventEmitter.listenerCount({}, 'x'));
attempt('addAbortListener', () => EventEmitter.addAbortListener(undefined, () => {}));
attempt('addAbortListener', () => EventEmitter.addAbortListener(5, () => {}));
attempt('addAbortListener', () => EventEmitter.addAbortListener(AbortSignal.abort(), 5));
attempt('on options', () => EventEmitter.on(e, 'x', 5));
attempt('on signal', () => EventEmitter.on(e, 'x', { signal: 5 }));
attempt('on emitter', () => EventEmitter.on({}, 'x'));
attempt('on high', () => EventEmitter.on(e, 'x', { highWaterMark: 0 }));
attempt('on low', () => EventEmitter.on(e, 'x', { lowWaterMark: 'a' }));
attempt('on aborted', () => EventEmitter.on(e, 'x', { signal: AbortSignal.abort() }));
const iterator = EventEmitter.on(e, 'x');
attempt('throw', () => iterator.throw());
attempt('throw', () => iterator.throw('text'));
(async () => {
  for (const values of [[{}, 'x'], [e, 'x', 5], [e, 'x', { signal: 5 }],
    [e, 'x', { signal: AbortSignal.abort('why') }]]) {
    try {
      await EventEmitter.once(...values);
    } catch (error) {
      console.log(`once: ${error.name} ${error.code} ${error.message} ${String(error.cause)}`);
    }
  }
})();
