'use strict';

// ChildProcess: one program, its three streams, its end.

const EventEmitter = require('events');
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_METHOD_NOT_IMPLEMENTED }, errnoException,
} = require('internal/errors');
const { validateObject, validateOneOf, validateString } = require('internal/validators');
const { signalNumber } = require('internal/child_process/options');
const { kinds, readStdio } = require('internal/child_process/stdio');
const { bothWays, inputOf, outputOf } = require('internal/child_process/streams');

// The system's numbers for what is told by an event, not thrown.
const soft = new Set(['EACCES', 'EAGAIN', 'EMFILE', 'ENFILE', 'ENOENT']);

function ChildProcess() {
  EventEmitter.call(this);
  Object.assign(this, {
    _closesNeeded: 1, _closesGot: 0, connected: false, signalCode: null, exitCode: null,
    killed: false, spawnfile: null,
  });
  Object.defineProperty(this, '_handle', { value: null, writable: true, configurable: true });
}

Object.setPrototypeOf(ChildProcess.prototype, EventEmitter.prototype);
Object.setPrototypeOf(ChildProcess, EventEmitter);

function start({ file, args, cwd, envPairs, detached }, streams) {
  return internalBinding('processes').start(
    file, args, cwd ?? process.cwd(), envPairs, kinds(streams), Boolean(detached));
}

// Another user's program would need more than ProcessBuilder can do.
function refuseOther({ uid, gid }) {
  for (const [name, value, own] of [['uid', uid, process.getuid], ['gid', gid, process.getgid]]) {
    if (value !== undefined && value !== null && value !== own?.()) {
      throw new ERR_METHOD_NOT_IMPLEMENTED(`child_process.spawn() with options.${name}`);
    }
  }
}

const signalOf = (number) => {
  const { signals } = require('os').constants;
  return Object.keys(signals).find((name) => signals[name] === number) ?? null;
};

/** { code, signal } of how one ended. */
function readStatus(status, number) {
  return number === 0 ? { code: status, signal: null } : { code: null, signal: signalOf(number) };
}

// Where the channel is, and how it speaks, is in the program's environment.
function withChannel(pairs, streams, serialization) {
  const index = streams.findIndex(({ type }) => type === 'ipc');
  if (index < 0) return pairs;
  return [...pairs.filter((pair) => !pair.startsWith('NODE_CHANNEL_')),
    `NODE_CHANNEL_FD=${index}`, `NODE_CHANNEL_SERIALIZATION_MODE=${serialization}`];
}

ChildProcess.prototype.spawn = function spawn(options) {
  validateObject(options, 'options');
  refuseOther(options);
  const { serialization = 'json' } = options;
  validateOneOf(serialization, 'options.serialization', [undefined, 'json', 'advanced']);
  const streams = readStdio(options.stdio ?? 'pipe', false);
  validateString(options.file, 'options.file');
  this.spawnfile = options.file;
  if (options.args !== undefined && !Array.isArray(options.args)) {
    throw new ERR_INVALID_ARG_TYPE('options.args', 'Array', options.args);
  }
  this.spawnargs = options.args ?? [];
  const envPairs = withChannel(options.envPairs ?? [], streams, serialization);
  const started = start({ ...options, envPairs, args: [...this.spawnargs] }, streams);
  const errno = started.errno();
  const error = errno === 0 ? undefined : errnoException(errno, 'spawn');
  if (error !== undefined && !soft.has(error.code)) throw error;
  const child = started.child();
  this._handle = child;
  this.stdio = streams.map((stream, i) => openStream(this, child, stream, i));
  [this.stdin, this.stdout, this.stderr] = this.stdio;
  if (error !== undefined) {
    process.nextTick(() => onExit(this, errno, null));
    return errno;
  }
  this.pid = child.pid();
  process.nextTick(() => this.emit('spawn'));
  const { Carried } = require('internal/async_hooks/carried');
  const carried = new Carried('PROCESSWRAP', this);
  child.watch((status, number) => {
    const { code, signal } = readStatus(status, number);
    carried.run(() => onExit(this, code, signal));
    carried.end();
  });
  const handle = child.channel();
  if (handle !== null) openChannel(this, handle, serialization);
  return 0;
};

function openChannel(self, handle, serialization) {
  self._closesNeeded++;
  const { setup } = require('internal/child_process/channel');
  setup(self, handle, serialization, () => maybeClose(self)).control.refCounted();
}

function openStream(self, child, { type, fd }, i) {
  if (type !== 'pipe' && type !== 'fed') return null;
  const opened = i === 0 ? inputOf(child) : i < 3 ? outputOf(child, i) : bothWays(child, i);
  if (type === 'fed') {
    const fs = require('fs');
    if (i === 0) fs.createReadStream(null, { fd, autoClose: false }).pipe(opened);
    else opened.on('data', (data) => fs.writeSync(fd, data));
  }
  if (i > 0) {
    self._closesNeeded++;
    opened.on('close', () => maybeClose(self));
  }
  return type === 'fed' ? null : opened;
}

function onExit(self, code, signal) {
  if (signal) self.signalCode = signal;
  else self.exitCode = code;
  self.stdin?.destroy();
  self._handle = null;
  if (code < 0) {
    const syscall = self.spawnfile ? `spawn ${self.spawnfile}` : 'spawn';
    const error = errnoException(code, syscall);
    if (self.spawnfile) error.path = self.spawnfile;
    error.spawnargs = self.spawnargs.slice(1);
    self.emit('error', error);
  } else {
    self.emit('exit', self.exitCode, self.signalCode);
  }
  // Output that nobody reads would hold the end back.
  process.nextTick(() => {
    for (const stream of self.stdio.slice(1)) {
      if (stream && stream.readableFlowing === null && !stream._readableState.readableListening) {
        stream.resume();
      }
    }
  });
  maybeClose(self);
}

function maybeClose(self) {
  self._closesGot++;
  if (self._closesGot === self._closesNeeded) {
    self.emit('close', self.exitCode, self.signalCode);
  }
}

ChildProcess.prototype.kill = function kill(signal) {
  const number = signal === 0 ? 0 : signalNumber(signal === undefined ? 'SIGTERM' : signal);
  if (!this._handle) return false;
  try {
    process.kill(this.pid, number);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    if (error.code === 'EINVAL' || error.code === 'ENOSYS') throw error;
    this.emit('error', error);
    return false;
  }
  if (number > 0) this.killed = true;
  return true;
};

ChildProcess.prototype.ref = function ref() {
  this._handle?.ref();
};

ChildProcess.prototype.unref = function unref() {
  this._handle?.unref();
};

ChildProcess.prototype[Symbol.dispose] = function() {
  if (!this.killed) this.kill();
};

module.exports = { ChildProcess, readStatus, refuseOther, start };
