'use strict';

// Answers out of files: `respondWithFD` and `respondWithFile` of a server's streams.

const { Buffer } = require('buffer');
const fs = require('fs');
const { codes } = require('internal/errors');
const { statusOfAnswer } = require('internal/http2/stream_kinds');
const { kConnection, kFlow, kSession, kState, kUpdateTimer } =
  require('internal/http2/symbols');
const { validateFunction, validateNumber, validateObject } = require('internal/validators');

const INTERNAL_ERROR = 2;
const PIECE_BYTES = 65536;
const OPTIONS = { __proto__: null, offset: 'number', length: 'number', statCheck: 'function' };

function check(stream, headers, options) {
  if (stream.destroyed || stream.closed) throw new codes.ERR_HTTP2_INVALID_STREAM();
  if (stream.headersSent) throw new codes.ERR_HTTP2_HEADERS_SENT();
  validateObject(options ?? {}, 'options');
  const copy = { ...options };
  for (const [name, type] of Object.entries(OPTIONS)) {
    if (copy[name] === undefined) continue;
    const validate = type === 'number' ? validateNumber : validateFunction;
    if (typeof copy[name] !== type) {
      throw new codes.ERR_INVALID_ARG_VALUE(`options.${name}`, copy[name]);
    }
    validate(copy[name], `options.${name}`);
  }
  const { hasNoBody, status } = statusOfAnswer(stream, headers);
  if (hasNoBody && !stream.headRequest) throw new codes.ERR_HTTP2_PAYLOAD_FORBIDDEN(status);
  return copy;
}

function respondWithFD(stream, fd, headers, options) {
  const own = check(stream, headers, options);
  let number = fd;
  if (typeof fd === 'object' && fd !== null && typeof fd.fd === 'number') number = fd.fd;
  else if (typeof fd !== 'number') {
    throw new codes.ERR_INVALID_ARG_TYPE('fd', ['number', 'FileHandle'], fd);
  }
  const given = lowered(headers);
  if (own.statCheck === undefined) {
    sendFile(stream, number, given, own, false);
    return;
  }
  fs.fstat(number, (error, stat) => {
    if (stream.destroyed || stream.closed) return;
    if (error) {
      stream.destroy(error);
      return;
    }
    checked(stream, stat, number, given, own, false);
  });
}

function respondWithFile(stream, path, headers, options) {
  const own = check(stream, headers, options);
  if (own.onError !== undefined && typeof own.onError !== 'function') {
    throw new codes.ERR_INVALID_ARG_VALUE('options.onError', own.onError);
  }
  const given = lowered(headers);
  const fail = (error) => {
    if (own.onError !== undefined) own.onError(error);
    else stream.destroy(error);
  };
  fs.open(path, 'r', (error, fd) => {
    if (error) {
      fail(error);
      return;
    }
    fs.fstat(fd, (wrong, stat) => {
      if (wrong || stream.destroyed || stream.closed) {
        fs.close(fd, () => {});
        if (wrong) fail(wrong);
        return;
      }
      if (!stat.isFile()) {
        const hasPart = own.offset !== undefined || own.length !== undefined;
        const failure = stat.isDirectory() || !hasPart
          ? stat.isDirectory() && new codes.ERR_HTTP2_SEND_FILE()
          : new codes.ERR_HTTP2_SEND_FILE_NOSEEK();
        if (failure) {
          fs.close(fd, () => {});
          fail(failure);
          return;
        }
      }
      checked(stream, stat, fd, given, own, true);
    });
  });
}

// The program may look at the file and change the headers, or say that nothing is to be sent.
function checked(stream, stat, fd, headers, options, isOurs) {
  const part = { offset: options.offset ?? 0, length: options.length ?? -1 };
  const close = () => {
    if (isOurs) fs.close(fd, () => {});
  };
  if (options.statCheck !== undefined) {
    let goesOn;
    try {
      goesOn = Reflect.apply(options.statCheck, stream, [stat, headers, part]) !== false;
    } catch (error) {
      close();
      stream.destroy(error);
      return;
    }
    if (!goesOn || stream.headersSent) {
      close();
      if (!stream.headersSent && !stream.destroyed) {
        stream.respond(headers, { ...options, endStream: true });
      }
      return;
    }
  }
  if (stat.isFile()) {
    const rest = stat.size - part.offset;
    part.length = part.length < 0 ? rest : Math.min(rest, part.length);
    headers['content-length'] = part.length;
  }
  sendFile(stream, fd, headers, { ...options, ...part }, isOurs);
}

function lowered(headers) {
  const copy = { __proto__: null };
  for (const name of Object.keys(headers ?? {})) copy[name.toLowerCase()] = headers[name];
  return copy;
}

function sendFile(stream, fd, headers, options, isOurs) {
  const close = () => {
    if (isOurs) fs.close(fd, () => {});
  };
  const { offset = 0, length = -1 } = options;
  try {
    stream.respond(headers, { waitForTrailers: options.waitForTrailers,
      sendDate: options.sendDate });
  } catch (error) {
    close();
    stream.destroy(error);
    return;
  }
  if (stream[kState].sendsNothing || length === 0) {
    close();
    if (!stream.writableEnded) stream.end();
    return;
  }
  pump(stream, fd, { at: offset > 0 ? offset : null, rest: length }, close);
}

/** Sends what stands in a file, `rest` bytes of it, or all where that is negative. */
function pump(stream, fd, part, close) {
  const flow = stream[kFlow];
  const connection = stream[kSession][kConnection];
  // The program has nothing to write beside the file.
  stream[kState].sendsFile = true;
  if (!stream.writableEnded) stream.end();
  const step = () => {
    if (stream.destroyed || flow.isClosed) {
      close();
      return;
    }
    const size = part.rest < 0 ? PIECE_BYTES : Math.min(PIECE_BYTES, part.rest);
    fs.read(fd, Buffer.allocUnsafe(size), 0, size, part.at, (error, count, bytes) => {
      if (error) {
        close();
        // The other end hears of it; what exactly it was is this end's affair.
        if (!stream.destroyed) stream.close(INTERNAL_ERROR);
        return;
      }
      if (part.at !== null) part.at += count;
      if (part.rest > 0) part.rest -= count;
      const isLast = count === 0 || part.rest === 0;
      stream[kUpdateTimer]();
      if (count > 0) connection.sendData(flow, bytes.subarray(0, count), isLast ? null : step);
      if (!isLast) return;
      close();
      connection.endData(flow);
    });
  };
  step();
}

module.exports = { respondWithFD, respondWithFile };
