'use strict';
// AbortSignal.any
const attempt = (title, work) => {
  try {
    console.log(`${title}: ${String(work())}`);
  } catch (error) {
    console.log(`${title}: ${error.name} ${error.code} ${error.message}`);
    console.log(Reflect.ownKeys(error).sort().join(), String(error));
  }
};
const one = new AbortController();
const two = new AbortController();
const any = AbortSignal.any([one.signal, two.signal]);
const chained = AbortSignal.any([any]);
const again = AbortSignal.any(new Set([any, chained, two.signal]));
one.signal.onabort = () => console.log(`source ${any.aborted} ${chained.aborted} ${again.aborted}`);
any.onabort = (event) => console.log(`any ${any.reason} ${event.isTrusted}`);
chained.onabort = () => console.log(`chained ${chained.reason}`);
again.onabort = () => console.log(`again ${again.reason}`);
two.signal.onabort = () => console.log('two');
one.abort('why');
two.abort('later');
console.log(any.reason, chained.reason, two.signal.reason);

const aborted = AbortSignal.any([new AbortController().signal, AbortSignal.abort('A'),
  AbortSignal.abort('B')]);
console.log(String(aborted.aborted), aborted.reason);
console.log(String(AbortSignal.any([]).aborted));
attempt('nothing', () => AbortSignal.any());
attempt('number', () => AbortSignal.any(5));
attempt('not signals', () => AbortSignal.any([one.signal, 5]));
attempt('like a signal', () => AbortSignal.any([{ aborted: false }]));
attempt('text', () => AbortSignal.any('x'));
