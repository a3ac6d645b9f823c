'use strict';

// A program run to its end while the script waits.

const { errnoException } = require('internal/errors');
const { kinds, readStdio } = require('internal/child_process/stdio');
const { readStatus, refuseOther, start } = require('internal/child_process/child');
const { signalNumber } = require('internal/child_process/options');
const { bytesOf } = require('internal/child_process/input');
const { copied } = require('internal/child_process/streams');

/** { pid, output, stdout, stderr, status, signal, error? } */
function runSync(wanted) {
  refuseOther(wanted);
  const streams = readStdio(wanted.stdio ?? 'pipe', true);
  const input = bytesOf(wanted.input, wanted.encoding);
  if (input !== undefined) streams[0] = { type: 'pipe' };
  const started = start(wanted, streams);
  if (started.errno() !== 0) return failed(started.errno(), wanted);
  const child = started.child();
  const pid = child.pid();
  const end = () => {
    try {
      process.kill(pid, wanted.killSignal ?? signalNumber('SIGTERM'));
    } catch {
      // It has ended in between.
    }
  };
  const most = wanted.maxBuffer === Infinity ? -1 : wanted.maxBuffer;
  const ended = child.await(input ?? null, wanted.timeout ?? 0, most, end);
  return result(pid, ended, streams, wanted);
}

function failed(errno, wanted) {
  const error = named(errno, wanted);
  return {
    error, status: null, signal: null, output: null, pid: 0, stdout: undefined, stderr: undefined,
  };
}

function named(errno, { file, args }) {
  const error = errnoException(errno, `spawnSync ${file}`);
  error.path = file;
  error.spawnargs = args.slice(1);
  return error;
}

function result(pid, ended, streams, wanted) {
  const { encoding } = wanted;
  const shown = (bytes) => {
    const buffer = copied(bytes);
    return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
  };
  const taken = kinds(streams);
  const outputs = [ended.output(), ended.errors()].map((bytes, i) =>
    (taken[i + 1] === 'pipe' ? shown(bytes) : null));
  streams.forEach(({ type, fd }, i) => {
    if (type === 'fed' && i > 0) require('fs').writeSync(fd, outputs[i - 1]);
  });
  const { code, signal } = readStatus(ended.status(), ended.signal());
  const [stdout, stderr] = outputs;
  const all = { status: code, signal, output: [null, stdout, stderr], pid, stdout, stderr };
  return ended.errno() === 0 ? all : { error: named(ended.errno(), wanted), ...all };
}

module.exports = { runSync };
