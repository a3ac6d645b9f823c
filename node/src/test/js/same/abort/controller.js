'use strict';
// AbortController and AbortSignal.
const attempt = (title, work) => {
  try {
    console.log(`${title}: ${String(work())}`);
  } catch (error) {
    console.log(`${title}: ${error.name} ${String(error.code)}` +
      `${error.code === undefined ? '' : ` ${error.message}`}`);
  }
};
const controller = new AbortController();
const { signal } = controller;
console.log(String(signal === controller.signal), String(signal.aborted), String(signal.reason));
console.log(String(signal.onabort), String(signal instanceof EventTarget));
signal.onabort = function(event) {
  console.log(`onabort ${this === signal} ${event.type} ${event.isTrusted} ` +
    `${event.target === signal} ${event.bubbles} ${event.cancelable}`);
};
signal.addEventListener('abort', () => console.log('listener'));
controller.abort();
controller.abort('again');
console.log(signal.reason.name, String(signal.reason.code), signal.reason.message);
console.log(String(signal.reason instanceof DOMException), String(signal.reason instanceof Error));
attempt('throwIfAborted', () => signal.throwIfAborted());
attempt('fresh', () => new AbortController().signal.throwIfAborted());

for (const reason of [undefined, null, 0, 'text', new TypeError('mine')]) {
  const other = new AbortController();
  other.abort(reason);
  console.log(String(other.signal.reason), String(other.signal.aborted));
  console.log(String(AbortSignal.abort(reason).reason));
}
attempt('constructor', () => new AbortSignal());
attempt('call', () => AbortController());
attempt('bare signal', () => AbortController.prototype.signal);
attempt('bare aborted', () => AbortSignal.prototype.aborted);
attempt('bare reason', () => AbortSignal.prototype.reason);
attempt('bare onabort', () => AbortSignal.prototype.onabort);
attempt('bare throwIfAborted', () => AbortSignal.prototype.throwIfAborted());
attempt('tag', () => [controller, signal].map((each) => Object.prototype.toString.call(each)));

const handlers = new AbortController().signal;
attempt('onabort 5', () => {
  handlers.onabort = 5;
  return handlers.onabort;
});
const first = () => console.log('handler one');
handlers.onabort = first;
handlers.addEventListener('abort', () => console.log('between'));
handlers.onabort = () => console.log('handler two');
handlers.dispatchEvent(new Event('abort'));
handlers.onabort = null;
handlers.dispatchEvent(new Event('abort'));
console.log(String(handlers.onabort), String(handlers.aborted));
