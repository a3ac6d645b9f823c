'use strict';

// cluster in the process that forks: it makes workers, hears of them, and owns the sockets they
// share.

const EventEmitter = require('events');
const { Worker } = require('internal/cluster/member');
const { receiver, send } = require('internal/cluster/messages');
const { forget, release, share } = require('internal/cluster/sockets');

const SCHED_NONE = 1;
const SCHED_RR = 2;
const policies = { none: SCHED_NONE, rr: SCHED_RR };

const cluster = module.exports = new EventEmitter();
const intercom = new EventEmitter();
let ids = 0;
let isInitialized = false;

Object.assign(cluster, {
  isWorker: false,
  isMaster: true,
  isPrimary: true,
  Worker,
  workers: {},
  settings: {},
  SCHED_NONE,
  SCHED_RR,
  schedulingPolicy: policies[process.env.NODE_CLUSTER_SCHED_POLICY] ?? SCHED_RR,
});

// setupPrimary([settings])
cluster.setupPrimary = function(options) {
  const settings = {
    args: process.argv.slice(2),
    exec: process.argv[1],
    execArgv: process.execArgv,
    silent: false,
    ...cluster.settings,
    ...options,
  };
  cluster.settings = settings;
  isInitialized = true;
  process.nextTick(() => cluster.emit('setup', settings));
};

cluster.setupMaster = cluster.setupPrimary;

// Each worker gets a debugger's port of its own; there is none here.
const withoutInspector = (execArgv) =>
  execArgv.filter((option) => !/^--inspect(-brk|-port|-wait)?(=|$)/.test(option));

function startProcess(id, env) {
  const { settings } = cluster;
  const { fork } = require('child_process');
  return fork(settings.exec, settings.args, {
    cwd: settings.cwd,
    env: { ...process.env, ...env, NODE_UNIQUE_ID: `${id}` },
    serialization: settings.serialization,
    silent: settings.silent,
    windowsHide: settings.windowsHide,
    execArgv: withoutInspector(settings.execArgv ?? []),
    stdio: settings.stdio,
    gid: settings.gid,
    uid: settings.uid,
  });
}

function removeWorker(worker) {
  delete cluster.workers[worker.id];
  if (Object.keys(cluster.workers).length === 0) intercom.emit('disconnect');
}

// fork([env])
cluster.fork = function(env) {
  if (!isInitialized) cluster.setupPrimary();
  const id = ++ids;
  const worker = new Worker({ id, process: startProcess(id, env) });
  worker.on('message', (message, handle) => cluster.emit('message', worker, message, handle));
  worker.process.once('exit', (code, signal) => onExit(worker, code, signal));
  worker.process.once('disconnect', () => onDisconnect(worker));
  worker.process.on('internalMessage',
    receiver((message, handle) => onMessage(worker, message, handle)));
  process.nextTick(() => cluster.emit('fork', worker));
  cluster.workers[worker.id] = worker;
  return worker;
};

function onExit(worker, code, signal) {
  if (!worker.isConnected()) {
    forget(worker);
    removeWorker(worker);
  }
  worker.exitedAfterDisconnect = Boolean(worker.exitedAfterDisconnect);
  worker.state = 'dead';
  worker.emit('exit', code, signal);
  cluster.emit('exit', worker, code, signal);
}

function onDisconnect(worker) {
  forget(worker);
  if (worker.isDead()) removeWorker(worker);
  worker.exitedAfterDisconnect = Boolean(worker.exitedAfterDisconnect);
  worker.state = 'disconnected';
  worker.emit('disconnect');
  cluster.emit('disconnect', worker);
}

const acts = {
  online(worker) {
    worker.emit('online');
    cluster.emit('online', worker);
  },
  queryServer(worker, message) {
    if (worker.exitedAfterDisconnect) return;
    share(worker, message, (reply, handle) => {
      send(worker.process, { ack: message.seq, ...reply }, handle);
    });
  },
  listening(worker, { addressType, address, port, fd }) {
    const info = { addressType, address, port, fd };
    worker.state = 'listening';
    worker.emit('listening', info);
    cluster.emit('listening', worker, info);
  },
  exitedAfterDisconnect(worker, message) {
    worker.exitedAfterDisconnect = true;
    send(worker.process, { ack: message.seq });
  },
  close(worker, { key }) {
    release(worker, key);
  },
};

function onMessage(worker, message, handle) {
  if (Object.hasOwn(acts, message.act)) acts[message.act](worker, message, handle);
}

// disconnect([callback])
cluster.disconnect = function(callback) {
  const workers = Object.values(cluster.workers);
  if (workers.length === 0) {
    process.nextTick(() => intercom.emit('disconnect'));
  } else {
    for (const worker of workers) {
      if (worker.isConnected()) worker.disconnect();
    }
  }
  if (typeof callback === 'function') intercom.once('disconnect', callback);
};

Worker.prototype.disconnect = function() {
  this.exitedAfterDisconnect = true;
  send(this.process, { act: 'disconnect' });
  forget(this);
  removeWorker(this);
  return this;
};

Worker.prototype.destroy = function(signal) {
  this.process.kill(signal || 'SIGTERM');
};
