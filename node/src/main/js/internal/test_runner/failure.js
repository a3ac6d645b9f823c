'use strict';

// Why a test failed: an error with Node's code, the kind of failure, and what was thrown as cause.

const { inspect } = require('internal/util/inspect');

const kind = Object.freeze({
  CODE: 'testCodeFailure',
  HOOK: 'hookFailed',
  SUBTESTS: 'subtestsFailed',
  TIMEOUT: 'testTimeoutFailure',
  ABORTED: 'testAborted',
  CANCELLED: 'cancelledByParent',
  PARENT_FINISHED: 'parentAlreadyFinished',
  CALLBACK_TWICE: 'multipleCallbackInvocations',
  CALLBACK_AND_PROMISE: 'callbackAndPromisePresent',
  UNCAUGHT: 'uncaughtException',
  REJECTION: 'unhandledRejection',
  EXPECTED: 'expectedFailure',
});

/** What counts as cancelled, rather than failed. */
const cancellations = new Set([kind.TIMEOUT, kind.ABORTED, kind.CANCELLED, kind.PARENT_FINISHED]);

class TestFailure extends Error {
  constructor(cause, failureType) {
    super(cause?.message ?? (typeof cause === 'string' ? cause : inspect(cause)));
    this.failureType = failureType;
    this.cause = cause;
    this.code = 'ERR_TEST_FAILURE';
  }
}

Object.defineProperty(TestFailure.prototype, 'name', {
  __proto__: null, value: 'Error', configurable: true,
});

module.exports = { TestFailure, cancellations, kind };
