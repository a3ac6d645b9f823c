'use strict';

// http.IncomingMessage: a request as a server reads it, or a response as a client does.

const { Readable, finished } = require('stream');
const { readStart, readStop } = require('internal/http/common');
const { connResetException } = require('internal/errors');

const kHeaders = Symbol('kHeaders');
const kHeadersDistinct = Symbol('kHeadersDistinct');
const kHeadersCount = Symbol('kHeadersCount');
const kTrailers = Symbol('kTrailers');
const kTrailersDistinct = Symbol('kTrailersDistinct');
const kTrailersCount = Symbol('kTrailersCount');
const kAbortController = Symbol('kAbortController');

function IncomingMessage(socket) {
  Readable.call(this, socket ? { autoDestroy: true,
    highWaterMark: socket.readableHighWaterMark } : undefined);
  this._readableState.readingMore = true;
  this.socket = socket;
  this.httpVersionMajor = null;
  this.httpVersionMinor = null;
  this.httpVersion = null;
  this.complete = false;
  this[kHeaders] = null;
  this[kHeadersCount] = 0;
  this.rawHeaders = [];
  this[kTrailers] = null;
  this[kTrailersCount] = 0;
  this.rawTrailers = [];
  this.joinDuplicateHeaders = false;
  this.aborted = false;
  this.upgrade = null;
  // Of a request.
  this.url = '';
  this.method = null;
  // Of a response.
  this.statusCode = null;
  this.statusMessage = null;
  this.client = socket;
  this._consuming = false;
  this._dumped = false;
}
Object.setPrototypeOf(IncomingMessage.prototype, Readable.prototype);
Object.setPrototypeOf(IncomingMessage, Readable);

// Of these the first is kept, of others all are joined.
const FIRST_ONLY = new Set(['age', 'authorization', 'content-length', 'content-type', 'etag',
  'expires', 'from', 'host', 'if-modified-since', 'if-unmodified-since', 'last-modified',
  'location', 'max-forwards', 'proxy-authorization', 'referer', 'retry-after', 'server',
  'user-agent']);

function collect(message, raw, count, distinct) {
  const target = {};
  for (let i = 0; i < count; i += 2) {
    if (distinct) message._addHeaderLineDistinct(raw[i], raw[i + 1], target);
    else message._addHeaderLine(raw[i], raw[i + 1], target);
  }
  return target;
}

function property(key, raw, countKey, distinct) {
  return {
    configurable: false,
    enumerable: false,
    get() {
      this[key] ??= collect(this, this[raw], this[countKey], distinct);
      return this[key];
    },
    set(value) {
      this[key] = value;
    },
  };
}

Object.defineProperties(IncomingMessage.prototype, {
  connection: {
    __proto__: null,
    configurable: false,
    enumerable: false,
    get() {
      return this.socket;
    },
    set(value) {
      this.socket = value;
    },
  },
  headers: property(kHeaders, 'rawHeaders', kHeadersCount, false),
  headersDistinct: property(kHeadersDistinct, 'rawHeaders', kHeadersCount, true),
  trailers: property(kTrailers, 'rawTrailers', kTrailersCount, false),
  trailersDistinct: property(kTrailersDistinct, 'rawTrailers', kTrailersCount, true),
  signal: {
    __proto__: null,
    configurable: true,
    get() {
      if (this[kAbortController] === undefined) {
        const controller = new AbortController();
        this[kAbortController] = controller;
        if (this.destroyed) controller.abort();
        else this.once('close', () => controller.abort());
      }
      return this[kAbortController].signal;
    },
  },
});

Object.assign(IncomingMessage.prototype, {
  setTimeout(msecs, callback) {
    if (callback) this.on('timeout', callback);
    this.socket.setTimeout(msecs);
    return this;
  },

  _read(size) {
    if (!this._consuming) {
      this._readableState.readingMore = false;
      this._consuming = true;
    }
    if (this.socket?.readable) readStart(this.socket);
  },

  _destroy(error, callback) {
    if (!this.readableEnded || !this.complete) {
      this.aborted = true;
      this.emit('aborted');
    }
    // A message that nobody will read to its end takes its socket with it.
    if (this.socket && !this.socket.destroyed && this.aborted) {
      this.socket.destroy(error);
      const cleanup = finished(this.socket, (failure) => {
        if (failure?.code === 'ERR_STREAM_PREMATURE_CLOSE') failure = null;
        cleanup();
        process.nextTick(onError, this, error || failure, callback);
      });
    } else {
      process.nextTick(onError, this, error, callback);
    }
  },

  _addHeaderLines(headers, count) {
    if (!headers || headers.length === 0) return;
    let target;
    if (this.complete) {
      this.rawTrailers = headers;
      this[kTrailersCount] = count;
      target = this[kTrailers];
    } else {
      this.rawHeaders = headers;
      this[kHeadersCount] = count;
      target = this[kHeaders];
    }
    if (target) {
      for (let i = 0; i < count; i += 2) {
        this._addHeaderLine(headers[i], headers[i + 1], target);
      }
    }
  },

  _addHeaderLine(name, value, target) {
    const field = name.toLowerCase();
    // Not what all objects have.
    const before = Object.hasOwn(target, field) ? target[field] : undefined;
    if (field === 'set-cookie') {
      if (before !== undefined) before.push(value);
      else target[field] = [value];
    } else if (before === undefined) {
      target[field] = value;
    } else if (field === 'cookie') {
      target[field] += `; ${value}`;
    } else if (!FIRST_ONLY.has(field) || this.joinDuplicateHeaders) {
      target[field] += `, ${value}`;
    }
  },

  _addHeaderLineDistinct(name, value, target) {
    const field = name.toLowerCase();
    if (Object.hasOwn(target, field)) target[field].push(value);
    else target[field] = [value];
  },

  // Frees the socket of a message that nobody reads.
  _dump() {
    if (this._dumped) return;
    this._dumped = true;
    this.removeAllListeners('data');
    this.resume();
  },

  _dumpAndCloseReadable() {
    this._dumped = true;
    this._readableState.ended = true;
    this._readableState.endEmitted = true;
    this._readableState.destroyed = true;
    this._readableState.closed = true;
    this._readableState.closeEmitted = true;
  },
});

// Without anybody who listens an abort is no error.
function onError(self, error, callback) {
  if (self.listenerCount('error') === 0) callback();
  else callback(error);
}

/** The error of a message that ended too early. */
const aborted = () => connResetException('aborted');

module.exports = { IncomingMessage, aborted, readStart, readStop };
