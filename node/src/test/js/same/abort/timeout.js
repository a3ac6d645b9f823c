'use strict';
// AbortSignal.timeout; its timer does not keep the program alive.
const attempt = (delay) => {
  try {
    console.log(String(AbortSignal.timeout(delay).aborted));
  } catch (error) {
    console.log(`${error.name} ${error.code} ${error.message}`);
  }
};
for (const delay of [undefined, null, '5', -1, 1.5, NaN, 2 ** 32, 1e6, 0]) attempt(delay);
const signal = AbortSignal.timeout(5);
signal.onabort = () => {
  const { reason } = signal;
  console.log(`${reason.name} ${reason.code} ${reason.message} ${reason instanceof DOMException}`);
  try {
    signal.throwIfAborted();
  } catch (error) {
    console.log(String(error === reason));
  }
};
setTimeout(() => console.log(String(AbortSignal.any([signal]).reason === signal.reason)), 60);
AbortSignal.timeout(1e6).onabort = () => console.log('never');
