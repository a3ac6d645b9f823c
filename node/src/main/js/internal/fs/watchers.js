'use strict';

// Watching files and directories: by the system's word (fs.watch), and by looking again and again
// (fs.watchFile).

const EventEmitter = require('events');
const { Carried } = require('internal/async_hooks/carried');
const { AbortError, codes } = require('internal/errors');
const {
  validateAbortSignal, validateBoolean, validateFunction, validateUint32,
} = require('internal/validators');
const { absolute, named, optionsOf, pathText } = require('internal/fs/arguments');

class FSWatcher extends EventEmitter {
  #handle;
  #encoding;
  #ignores;
  #carried;

  constructor(ignores = () => false) {
    super();
    this.#ignores = ignores;
    this.#handle = internalBinding('fs_watch').create();
  }

  start(path, persistent, recursive, encoding) {
    const text = pathText(path, 'filename');
    this.#encoding = encoding;
    if (!persistent) this.#handle.unref();
    const carried = new Carried('FSEVENTWRAP', this);
    this.#carried = carried;
    const errno = this.#handle.start(absolute(text), recursive,
      (type, name) => carried.run(() => this.#tell(type, name)));
    require('internal/permission').throwIfDenied(errno, 'fs.read', text);
    if (errno !== 0) {
      const { uvException } = require('internal/errors');
      const error = uvException({ errno, syscall: 'watch', path: text });
      error.filename = text;
      throw error;
    }
  }

  #tell(type, name) {
    if (type === 'error') {
      this.close();
      this.emit('error', new codes.ERR_FS_WATCH_QUEUE_OVERFLOW(0));
    } else if (name === null || !this.#ignores(name)) {
      this.emit('change', type, named(name, this.#encoding));
    }
  }

  close() {
    if (this.#handle === undefined) return;
    this.#handle.close();
    this.#handle = undefined;
    this.#carried?.end();
    process.nextTick(() => this.emit('close'));
  }

  ref() {
    this.#handle?.ref();
    return this;
  }

  unref() {
    this.#handle?.unref();
    return this;
  }
}

function watchOptions(options) {
  const all = { persistent: true, recursive: false, encoding: 'utf8', ...optionsOf(options) };
  const { recursive, signal } = all;
  validateBoolean(recursive, 'options.recursive');
  if (signal !== undefined) validateAbortSignal(signal, 'options.signal');
  all.ignores = require('internal/fs/watch_ignore').ignoring(all.ignore);
  return all;
}

/** fs.watch(filename[, options][, listener]). */
function watch(filename, options, listener) {
  if (typeof options === 'function') [options, listener] = [undefined, options];
  const { persistent, recursive, encoding, signal, ignores } = watchOptions(options);
  pathText(filename);
  const watcher = new FSWatcher(ignores);
  watcher.start(filename, Boolean(persistent), recursive, encoding);
  if (listener) watcher.addListener('change', listener);
  if (signal) {
    if (signal.aborted) {
      process.nextTick(() => watcher.close());
    } else {
      const { addAbortListener } = EventEmitter;
      const listening = addAbortListener(signal, () => watcher.close());
      watcher.once('close', () => listening[Symbol.dispose]());
    }
  }
  return watcher;
}

/** fs.promises.watch(filename[, options]). */
async function* watchPromise(filename, options = undefined) {
  const { persistent, recursive, encoding, signal, ignores, maxQueue = 2048,
    overflow = 'ignore' } = watchOptions(options);
  require('internal/validators').validateInteger(maxQueue, 'options.maxQueue');
  require('internal/validators').validateOneOf(overflow, 'options.overflow', ['ignore', 'throw']);
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  const watcher = new FSWatcher(ignores);
  const queue = [];
  let wake = Promise.withResolvers();
  const put = (item) => {
    if (queue.length >= maxQueue && item.error === undefined) {
      if (overflow === 'ignore') {
        process.emitWarning('fs.watch maxQueue exceeded');
        return;
      }
      item = { error: new codes.ERR_FS_WATCH_QUEUE_OVERFLOW(maxQueue) };
    }
    queue.push(item);
    wake.resolve();
  };
  watcher.on('change', (eventType, name) =>
    put({ event: { __proto__: null, eventType, filename: name } }));
  watcher.on('error', (error) => put({ error }));
  const abort = () => put({ error: new AbortError(undefined, { cause: signal.reason }) });
  signal?.addEventListener('abort', abort, { once: true });
  try {
    watcher.start(filename, Boolean(persistent), recursive, encoding);
    for (;;) {
      while (queue.length > 0) {
        const { error, event } = queue.shift();
        if (error !== undefined) throw error;
        yield event;
      }
      wake = Promise.withResolvers();
      await wake.promise;
    }
  } finally {
    watcher.close();
    signal?.removeEventListener('abort', abort);
  }
}

// ---- watchFile ---------------------------------------------------------------------------------

class StatWatcher extends EventEmitter {
  #path;
  #bigint;
  #timer;
  #last;
  #interval;
  #ref = true;

  constructor(bigint) {
    super();
    this.#bigint = bigint;
  }

  start(path, interval) {
    this.#path = path;
    this.#interval = interval;
    this.#look();
  }

  #again() {
    if (this.#path === undefined) return;
    this.#timer = setTimeout(() => this.#look(), this.#interval);
    if (!this.#ref) this.#timer.unref();
  }

  #look() {
    require('fs').stat(this.#path, { bigint: this.#bigint }, (error, stats) => {
      if (this.#path === undefined) return;
      const now = error ? nothingThere(this.#bigint) : stats;
      const before = this.#last;
      this.#last = now;
      // What is not there at first is told once.
      if (before === undefined ? error : differs(now, before)) {
        this.emit('change', now, before ?? now);
      }
      this.#again();
    });
  }

  stop() {
    clearTimeout(this.#timer);
    if (this.#path === undefined) return;
    this.#path = undefined;
    process.nextTick(() => this.emit('stop'));
  }

  ref() {
    this.#ref = true;
    this.#timer?.ref();
    return this;
  }

  unref() {
    this.#ref = false;
    this.#timer?.unref();
    return this;
  }
}

function nothingThere(bigint) {
  return require('internal/fs/stats').statsOf(new Array(18).fill(0), bigint);
}

const compared = ['mtimeMs', 'ctimeMs', 'size', 'ino', 'mode', 'uid', 'gid', 'nlink', 'dev',
  'birthtimeMs'];
const differs = (one, other) => compared.some((name) => one[name] !== other[name]);

const watched = new Map();

/** fs.watchFile(filename[, options], listener). */
function watchFile(filename, options, listener) {
  const path = require('path').resolve(pathText(filename));
  if (options === null || typeof options !== 'object') [options, listener] = [{}, options];
  const { interval = 5007, persistent = true, bigint = false } = options;
  validateFunction(listener, 'listener');
  validateUint32(interval, 'interval');
  let watcher = watched.get(path);
  if (watcher === undefined) {
    watcher = new StatWatcher(bigint);
    if (!persistent) watcher.unref();
    watcher.start(path, interval);
    watched.set(path, watcher);
  }
  watcher.addListener('change', listener);
  return watcher;
}

/** fs.unwatchFile(filename[, listener]). */
function unwatchFile(filename, listener) {
  const path = require('path').resolve(pathText(filename));
  const watcher = watched.get(path);
  if (watcher === undefined) return;
  if (typeof listener === 'function') watcher.removeListener('change', listener);
  else watcher.removeAllListeners('change');
  if (watcher.listenerCount('change') === 0) {
    watcher.stop();
    watched.delete(path);
  }
}

module.exports = { FSWatcher, unwatchFile, watch, watchFile, watchPromise };
