'use strict';

// node:cluster, as a process sees it that is nobody's worker and has none: workers cannot be made
// yet.

const EventEmitter = require('events');
const { unavailable } = require('internal/unavailable');

const cluster = module.exports = new EventEmitter();

const SCHED_NONE = 1;
const SCHED_RR = 2;

Object.assign(cluster, {
  isWorker: false,
  isMaster: true,
  isPrimary: true,
  Worker: unavailable('cluster', 'Worker', 1),
  workers: {},
  settings: {},
  SCHED_NONE,
  SCHED_RR,
  schedulingPolicy: SCHED_RR,
  setupPrimary: unavailable('cluster', 'setupPrimary', 1),
  setupMaster: unavailable('cluster', 'setupMaster', 1),
  fork: unavailable('cluster', 'fork', 1),
  disconnect: unavailable('cluster', 'disconnect', 1),
});
