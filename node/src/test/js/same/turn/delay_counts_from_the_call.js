'use strict';
// A timer's delay counts from the call that starts it, however long the script has run before.
const busyUntil = Date.now() + 400;
while (Date.now() < busyUntil);
const started = Date.now();
setTimeout(() => {
  const waited = Date.now() - started;
  console.log(waited >= 299 ? 'waited' : `only ${waited} ms`);
}, 300);
