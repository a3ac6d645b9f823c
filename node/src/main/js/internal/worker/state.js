'use strict';

// Who this thread is. `internal/main/worker` fills it in for a worker.

module.exports = {
  isMainThread: true,
  threadId: 0,
  threadName: '',
  resourceLimits: {},
  workerData: null,
  parentPort: null,
  /** What setEnvironmentData keeps; workers get a copy. */
  environment: new Map(),
};
