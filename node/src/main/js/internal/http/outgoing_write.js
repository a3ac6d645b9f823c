'use strict';

// What is written to a message, on its way to the socket: whole, or in chunks.

const { Buffer } = require('buffer');
const {
  codes: {
    ERR_HTTP_BODY_NOT_ALLOWED, ERR_HTTP_CONTENT_LENGTH_MISMATCH, ERR_INVALID_ARG_TYPE,
    ERR_STREAM_ALREADY_FINISHED, ERR_STREAM_DESTROYED, ERR_STREAM_NULL_VALUES,
    ERR_STREAM_WRITE_AFTER_END,
  },
} = require('internal/errors');
const { CRLF } = require('internal/http/common');
const {
  kBytesWritten, kChunkedBuffer, kChunkedLength, kCorked, kHighWaterMark, kNeedDrain,
  kRejectNonStandardBodyWrites, kSocket,
} = require('internal/http/outgoing_symbols');

const nop = () => {};

const strict = (message) => message.strictContentLength && message._contentLength !== null &&
  message._hasBody && !message.chunkedEncoding && !message._removedContLen;

function onFinish(message) {
  if (message?.[kSocket]?._hadError) return;
  message.emit('finish');
}

function onError(message, error, callback) {
  process.nextTick((self, failure, done) => {
    done(failure);
    if (typeof self.emit === 'function' && !self.destroyed) self.emit('error', failure);
  }, message, error, callback);
}

function write(message, chunk, encoding, callback, fromEnd) {
  if (typeof callback !== 'function') callback = nop;
  if (chunk === null) throw new ERR_STREAM_NULL_VALUES();
  let length;
  if (typeof chunk === 'string') length = Buffer.byteLength(chunk, encoding);
  else if (ArrayBuffer.isView(chunk)) length = chunk.byteLength;
  else throw new ERR_INVALID_ARG_TYPE('chunk', ['string', 'Buffer', 'Uint8Array'], chunk);
  if (message.finished || message.destroyed) {
    const error = message.finished
      ? new ERR_STREAM_WRITE_AFTER_END()
      : new ERR_STREAM_DESTROYED('write');
    if (!message.destroyed || message.finished) onError(message, error, callback);
    else process.nextTick(callback, error);
    return false;
  }
  if (message._contentLength !== null && message.strictContentLength && strict(message)) {
    const total = message[kBytesWritten] + length;
    if (fromEnd ? total !== message._contentLength : total > message._contentLength) {
      throw new ERR_HTTP_CONTENT_LENGTH_MISMATCH(total, message._contentLength);
    }
  }
  message[kBytesWritten] += length;
  if (!message._header) {
    if (fromEnd) message._contentLength = length;
    message._implicitHeader();
  }
  if (!message._hasBody) {
    if (message[kRejectNonStandardBodyWrites]) throw new ERR_HTTP_BODY_NOT_ALLOWED();
    process.nextTick(callback);
    return true;
  }
  const socket = message[kSocket];
  // What is written in one turn leaves in one piece, and in one chunk.
  if (!fromEnd && socket && !socket.writableCorked) {
    message.cork();
    process.nextTick(uncorkNT, message);
  }
  if (!message.chunkedEncoding || (length === 0 && !message[kCorked])) {
    return message._send(chunk, encoding, callback, length);
  }
  if (message[kCorked]) {
    message[kChunkedBuffer].push([chunk, encoding, callback]);
    message[kChunkedLength] += length;
    return message[kChunkedLength] < message[kHighWaterMark];
  }
  message._send(`${length.toString(16)}${CRLF}`, 'latin1', null);
  message._send(chunk, encoding, null, length);
  return message._send(CRLF, 'latin1', callback);
}

function uncorkNT(message) {
  if (message[kCorked] > 0) message.uncork();
}

module.exports = {
  nop,
  methods: {
    // The head goes with the first piece of the body.
    _send(data, encoding, callback, byteLength) {
      if (!this._headerSent && this._header !== null) {
        const header = this._header;
        if (typeof data === 'string' &&
            (encoding === 'utf8' || encoding === 'latin1' || !encoding)) {
          // One piece of text would change what the header's bytes are unless these are ASCII.
          if (encoding === 'latin1' || /^[\0-\x7f]*$/.test(header)) {
            data = header + data;
          } else {
            this.outputData.unshift({ data: header, encoding: 'latin1', callback: null });
            this.outputSize += header.length;
            this._onPendingData(header.length);
          }
        } else {
          this.outputData.unshift({ data: header, encoding: 'latin1', callback: null });
          this.outputSize += header.length;
          this._onPendingData(header.length);
        }
        this._headerSent = true;
      }
      return this._writeRaw(data, encoding, callback, byteLength);
    },

    _writeRaw(data, encoding, callback, size) {
      const socket = this[kSocket];
      if (socket && socket.destroyed) {
        // It is closed: 'close' is on its way.
        return false;
      }
      if (typeof encoding === 'function') {
        callback = encoding;
        encoding = null;
      }
      if (socket && socket._httpMessage === this && socket.writable) {
        if (this.outputData.length > 0) this._flushOutput(socket);
        return socket.write(data, encoding, callback);
      }
      this.outputData.push({ data, encoding, callback });
      this.outputSize += data.length;
      this._onPendingData(data.length);
      return this.outputSize < this[kHighWaterMark];
    },

    write(chunk, encoding, callback) {
      if (typeof encoding === 'function') {
        callback = encoding;
        encoding = null;
      }
      const result = write(this, chunk, encoding, callback, false);
      if (!result) this[kNeedDrain] = true;
      return result;
    },

    end(chunk, encoding, callback) {
      if (typeof chunk === 'function') {
        callback = chunk;
        chunk = null;
        encoding = null;
      } else if (typeof encoding === 'function') {
        callback = encoding;
        encoding = null;
      }
      if (chunk) {
        if (this.finished) {
          onError(this, new ERR_STREAM_WRITE_AFTER_END(),
            typeof callback !== 'function' ? nop : callback);
          return this;
        }
        this[kSocket]?.cork();
        write(this, chunk, encoding, null, true);
      } else if (this.finished) {
        if (typeof callback === 'function') {
          if (!this.writableFinished) this.on('finish', callback);
          else callback(new ERR_STREAM_ALREADY_FINISHED('end'));
        }
        return this;
      } else if (!this._header) {
        this[kSocket]?.cork();
        this._contentLength = 0;
        this._implicitHeader();
      }
      if (typeof callback === 'function') this.once('finish', callback);
      if (strict(this) && this[kBytesWritten] !== this._contentLength) {
        throw new ERR_HTTP_CONTENT_LENGTH_MISMATCH(this[kBytesWritten], this._contentLength);
      }
      const finish = onFinish.bind(undefined, this);
      if (this._hasBody && this.chunkedEncoding) {
        if (this[kCorked] && this[kChunkedBuffer].length > 0) while (this[kCorked]) this.uncork();
        this._send(`0${CRLF}${this._trailer}${CRLF}`, 'latin1', finish);
      } else if (!this._headerSent || this.writableLength || chunk) {
        this._send('', 'latin1', finish);
      } else {
        process.nextTick(finish);
      }
      if (this[kSocket]) {
        while (this[kSocket].writableCorked > 0) this[kSocket].uncork();
      }
      this[kCorked] = 0;
      this.finished = true;
      // The socket may have been taken away, or not be there yet.
      if (this.outputData.length === 0 && this[kSocket] && this[kSocket]._httpMessage === this) {
        this._finish();
      }
      return this;
    },
  },
};
