'use strict';
const assert = require('assert');
const tell = (promise) => promise.then((value) => console.log('passed', value), (error) => {
  console.log(error.name, error.code, error.generatedMessage, error.operator);
  console.log(error.message);
});
const rejecting = async () => { throw new TypeError('no'); };
(async () => {
  await tell(assert.rejects(rejecting));
  await tell(assert.rejects(rejecting(), TypeError));
  await tell(assert.rejects(rejecting, RangeError));
  await tell(assert.rejects(rejecting, /yes/));
  await tell(assert.rejects(rejecting, { message: 'yes' }));
  await tell(assert.rejects(rejecting, { message: 'no', name: 'TypeError' }));
  await tell(assert.rejects(Promise.resolve(1)));
  await tell(assert.rejects(Promise.resolve(1), Error, 'given'));
  await tell(assert.rejects(() => 5));
  await tell(assert.rejects(5));
  await tell(assert.rejects(() => { throw new Error('sync'); }));
  await tell(assert.rejects({ then(ok, fail) { fail(new Error('thenable')); }, catch() {} }));
  await tell(assert.rejects({ then() {} }));
  await tell(assert.doesNotReject(Promise.resolve(1)));
  await tell(assert.doesNotReject(rejecting));
  await tell(assert.doesNotReject(rejecting, 'given'));
  await tell(assert.doesNotReject(rejecting, TypeError, 'given'));
  await tell(assert.doesNotReject(rejecting, RangeError));
  await tell(assert.doesNotReject(() => 5));
  await tell(assert.doesNotReject(null));
})();
