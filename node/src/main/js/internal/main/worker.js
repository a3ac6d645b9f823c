'use strict';

// The script of a worker: who it is, what it may not do, and how its end is told.

const state = require('internal/worker/state');

// What belongs to the process as a whole.
const notHere = ['abort', 'chdir', 'initgroups', 'setgroups', 'setegid', 'seteuid', 'setgid',
  'setuid', 'umask'];

function refuse(name) {
  const real = process[name];
  process[name] = { [name](...values) {
    // What only asks may.
    if (name === 'umask' && values[0] === undefined) return real();
    const { codes: { ERR_WORKER_UNSUPPORTED_OPERATION } } = require('internal/errors');
    throw new ERR_WORKER_UNSUPPORTED_OPERATION(
      name === 'umask' ? 'Setting process.umask()' : `process.${name}()`);
  } }[name];
  if (name !== 'umask') process[name].disabled = true;
}

function settle(seat, settings) {
  const { portOver } = require('internal/worker/message_port');
  Object.assign(state, {
    isMainThread: false,
    threadId: seat.threadId(),
    threadName: settings.name,
    resourceLimits: settings.resourceLimits,
    workerData: settings.workerData,
    environment: settings.environment,
    parentPort: portOver(seat.messages()),
  });
  notHere.forEach(refuse);
  const { setFatal } = require('internal/process/uncaught');
  const control = seat.control();
  setFatal((error) => {
    const { describe } = require('internal/worker/errors');
    require('internal/worker/wire').post(control, { type: 'error', error: describe(error) });
  });
}

function start({ kind, source }) {
  if (kind === 'eval') {
    process.argv.splice(1, 0, '[worker eval]');
    require('internal/main/eval').evaluate('[worker eval]', source);
  } else if (kind === 'url') {
    process.argv.splice(1, 0, source);
    require('internal/modules/run_main').importMain(source, false);
  } else {
    process.argv.splice(1, 0, source);
    require('internal/modules/run_main').runMain(source);
  }
}

/** Runs what the first message says. */
function run(afterPreloads) {
  const seat = internalBinding('workers').seat();
  const { post, read } = require('internal/worker/wire');
  const settings = read(seat.control().poll());
  settle(seat, settings);
  post(seat.control(), { type: 'online' });
  afterPreloads(() => start(settings));
}

module.exports = { run };
