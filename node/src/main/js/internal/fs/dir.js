'use strict';

// An open directory, whose entries are read one by one.

const { codes } = require('internal/errors');
const { validateFunction, validateUint32 } = require('internal/validators');
const { optionsOf, pathText } = require('internal/fs/arguments');
const { promised, runSync, submit } = require('internal/fs/run');
const directories = require('internal/fs/directories');

const { ERR_DIR_CLOSED, ERR_DIR_CONCURRENT_OPERATION } = codes;

class Dir {
  #path;
  #entries;
  #next = 0;
  #closed = false;
  #busy = 0;

  constructor(handle, path, options) {
    if (handle === undefined) throw new codes.ERR_MISSING_ARGS('handle');
    this.#path = path;
    this.#entries = handle;
  }

  get path() {
    return this.#path;
  }

  #check() {
    if (this.#closed) throw new ERR_DIR_CLOSED();
    if (this.#busy > 0) throw new ERR_DIR_CONCURRENT_OPERATION();
  }

  #take() {
    return this.#next < this.#entries.length ? this.#entries[this.#next++] : null;
  }

  #later(value) {
    this.#busy++;
    return new Promise((resolve) => {
      setImmediate(() => {
        this.#busy--;
        resolve(value());
      });
    });
  }

  read(callback) {
    if (callback !== undefined) {
      validateFunction(callback, 'callback');
      if (this.#closed) throw new ERR_DIR_CLOSED();
      this.#later(() => this.#take()).then((entry) => callback(null, entry));
      return undefined;
    }
    if (this.#closed) return Promise.reject(new ERR_DIR_CLOSED());
    return this.#later(() => this.#take());
  }

  readSync() {
    this.#check();
    return this.#take();
  }

  close(callback) {
    if (callback !== undefined) {
      validateFunction(callback, 'callback');
      if (this.#closed) {
        process.nextTick(callback, new ERR_DIR_CLOSED());
        return undefined;
      }
      this.#closed = true;
      setImmediate(callback, null);
      return undefined;
    }
    if (this.#closed) return Promise.reject(new ERR_DIR_CLOSED());
    this.#closed = true;
    return this.#later(() => undefined);
  }

  closeSync() {
    this.#check();
    this.#closed = true;
  }

  async* entries() {
    try {
      let entry;
      while ((entry = await this.read()) !== null) yield entry;
    } finally {
      if (!this.#closed) await this.close();
    }
  }

  [Symbol.dispose]() {
    if (!this.#closed) this.closeSync();
  }

  async [Symbol.asyncDispose]() {
    if (!this.#closed) await this.close();
  }
}

Object.defineProperty(Dir.prototype, Symbol.asyncIterator, {
  __proto__: null,
  configurable: true, writable: true, value: Dir.prototype.entries,
});

// Its entries are read when it is opened: what comes later is not seen, as it need not be.
function opening(path, options) {
  const { bufferSize, encoding = 'utf8', recursive = false } = optionsOf(options);
  if (bufferSize !== undefined) validateUint32(bufferSize, 'options.bufferSize', true);
  const job = directories.readdir(path, { encoding, recursive, withFileTypes: true });
  const text = pathText(path);
  return { ...job, syscall: 'opendir', then: (found) => new Dir(job.then(found), text, options) };
}

// (In Node the synchronous form forgets the path in its errors.)
const opendirSync = (path, options) => {
  const job = opening(path, options);
  return runSync({ ...job, path: undefined });
};

function opendir(path, options, callback) {
  callback = typeof options === 'function' ? options : callback;
  validateFunction(callback, 'callback');
  submit(opening(path, typeof options === 'function' ? undefined : options),
    (error, dir) => (error ? callback(error) : callback(null, dir)));
}

const opendirPromise = async (path, options) => promised(opening(path, options));

module.exports = { Dir, opendir, opendirPromise, opendirSync };
