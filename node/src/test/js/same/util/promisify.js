'use strict';
const util = require('util');
const attempt = (run) => { try { console.log(run()); } catch (error) { console.log(error.name, error.code, error.message); } };
for (const wrong of [1, null, {}]) attempt(() => util.promisify(wrong));
attempt(() => util.promisify(Object.assign(() => {}, { [util.promisify.custom]: 5 })));
function original(a, b, callback) { callback(null, [this.tag, a, b], 'more'); }
original.extra = 1;
const promised = util.promisify(original);
console.log(promised.name, promised.length, promised.extra, promised[util.promisify.custom] === promised);
console.log(util.promisify(promised) === promised);
const custom = Object.assign(() => {}, { [util.promisify.custom]: async () => 'custom' });
(async () => {
  console.log(await promised.call({ tag: 't' }, 1, 2));
  console.log(await util.promisify(custom)());
  await util.promisify((callback) => callback(new Error('failed')))().catch((error) => console.log(error.message));
  await util.promisify(() => { throw new TypeError('thrown'); })().catch((error) => console.log(error.message));
  const sleep = util.promisify(setTimeout);
  console.log(await sleep(1, 'value'));

  for (const wrong of [1, null]) attempt(() => util.callbackify(wrong));
  const called = util.callbackify(async function named(a) { return [this?.tag, a]; });
  console.log(called.name, called.length);
  attempt(() => called(1));
  called.call({ tag: 't' }, 5, (error, value) => console.log(error, value));
  util.callbackify(() => Promise.reject(new Error('no')))((error, value) => console.log(error.message, value));
  for (const falsy of [null, undefined, 0, false, '']) {
    util.callbackify(() => Promise.reject(falsy))((error) => {
      console.log(error.name, error.code, error.message, error.reason === falsy, Object.keys(error));
    });
  }
})();
