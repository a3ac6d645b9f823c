'use strict';

// The streams of the two ends: a server's answers and promises, a client's asks.

const { codes } = require('internal/errors');
const { kSensitive, listOf, shownRaw } = require('internal/http2/headers');
const { Http2Stream } = require('internal/http2/stream');
const { begin } = require('internal/http2/stream_io');
const { kConnection, kFlow, kHeadRequest, kProceed, kSession, kState, kUpdateTimer } =
  require('internal/http2/symbols');
const { validateFunction, validateObject } = require('internal/validators');

class ServerHttp2Stream extends Http2Stream {
  constructor(session, options, headers, raw) {
    super(session, options);
    this.protocol = headers[':scheme'];
    this.authority = headers[':authority'];
    this.isPush = false;
    Object.defineProperty(this, kAsked, { __proto__: null, value: { headers, raw } });
  }

  get pushAllowed() {
    const session = this[kSession];
    return !this.destroyed && !this.closed && session !== undefined && !session.closed &&
      !session.destroyed && session.remoteSettings.enablePush;
  }

  // pushStream(headers, options?, callback)
  pushStream(headers, options, callback) {
    if (!this.pushAllowed) throw new codes.ERR_HTTP2_PUSH_DISABLED();
    if (this.isPush) throw new codes.ERR_HTTP2_NESTED_PUSH();
    const session = this[kSession];
    if (typeof options === 'function') [options, callback] = [undefined, options];
    validateFunction(callback, 'callback');
    validateObject(options ?? {}, 'options');
    validateObject(headers ?? {}, 'headers');
    this[kUpdateTimer]();
    const copy = { __proto__: null, ...headers };
    copy[':method'] ??= 'GET';
    copy[':authority'] ??= this.authority;
    copy[':scheme'] ??= this.protocol;
    copy[':path'] ??= '/';
    const isHead = copy[':method'] === 'HEAD';
    const connection = session[kConnection];
    let pushed;
    try {
      const flow = connection.promise(this[kFlow], listOf(copy, 'request'));
      pushed = new ServerHttp2Stream(session, {}, copy, []);
      pushed.isPush = true;
      begin(pushed, flow);
      // Nobody sends anything for a promise.
      pushed.push(null);
      if (isHead) {
        pushed[kHeadRequest] = true;
        pushed.end();
      }
    } catch (error) {
      if (error.code !== 'ERR_HTTP2_OUT_OF_STREAMS') throw error;
      process.nextTick(callback, error);
      return;
    }
    process.nextTick(callback, null, pushed, copy, 0);
  }

  respond(given, options) {
    if (this.destroyed || this.closed) throw new codes.ERR_HTTP2_INVALID_STREAM();
    if (this.headersSent) throw new codes.ERR_HTTP2_HEADERS_SENT();
    validateObject(options ?? {}, 'options');
    const answer = prepare(this, given, options);
    const state = this[kState];
    const endsNow = options?.endStream || answer.hasNoBody ||
      (this.writableEnded && this.writableLength === 0 && !options?.waitForTrailers);
    if (options?.waitForTrailers && !endsNow) this[kFlow].wantsTrailers = true;
    state.sentHeaders = Array.isArray(answer.headers)
      ? shownRaw(answer.headers)
      : answer.headers;
    state.hasSentHeaders = true;
    if (endsNow) state.sendsNothing = true;
    this[kUpdateTimer]();
    this[kSession][kConnection].sendHeaders(this[kFlow], answer.listed, Boolean(endsNow));
    if (endsNow && !this.writableEnded) this.end();
  }

  additionalHeaders(headers) {
    if (this.destroyed || this.closed) throw new codes.ERR_HTTP2_INVALID_STREAM();
    if (this.headersSent) throw new codes.ERR_HTTP2_HEADERS_AFTER_RESPOND();
    validateObject(headers ?? {}, 'headers');
    const copy = { __proto__: null, ...headers };
    const status = copy[':status'];
    if (status !== undefined) {
      const number = copy[':status'] |= 0;
      if (number === 101) throw new codes.ERR_HTTP2_STATUS_101();
      if (number < 100 || number >= 200) throw new codes.ERR_HTTP2_INVALID_INFO_STATUS(status);
    }
    this[kUpdateTimer]();
    const listed = listOf(copy, 'response');
    (this[kState].infoHeaders ??= []).push(copy);
    this[kSession][kConnection].sendHeaders(this[kFlow], listed, false);
  }

  respondWithFD(fd, headers, options) {
    require('internal/http2/stream_files').respondWithFD(this, fd, headers, options);
  }

  respondWithFile(path, headers, options) {
    require('internal/http2/stream_files').respondWithFile(this, path, headers, options);
  }
}

const kAsked = Symbol('asked');
Object.defineProperty(ServerHttp2Stream.prototype, kProceed, {
  configurable: true,
  writable: true,
  value() {
    this.respond();
  },
});

/** The status of an answer, and whether that has no body. */
function statusOfAnswer(stream, headers) {
  const given = statusOf(headers ?? {});
  const status = given === 0 ? 200 : given;
  return { status, hasNoBody: isBodiless(status) || stream.headRequest };
}
const isBodiless = (status) => status === 204 || status === 205 || status === 304;

/** The headers of an answer with what a program may leave out. */
function prepare(stream, given, options) {
  let headers;
  if (Array.isArray(given)) {
    headers = given.slice();
    if (given[kSensitive]) headers[kSensitive] = given[kSensitive];
    const names = headers.filter((one, i) => i % 2 === 0).map((one) => String(one).toLowerCase());
    if (!names.includes(':status')) headers.unshift(':status', 200);
    if (options?.sendDate !== false && !names.includes('date')) headers.push('date', now());
  } else {
    validateObject(given ?? {}, 'headers');
    headers = { __proto__: null, ...given };
    headers[':status'] ??= 200;
    if (options?.sendDate !== false) headers.date ??= now();
  }
  const status = statusOf(headers);
  if (status < 200 || status > 599) throw new codes.ERR_HTTP2_STATUS_INVALID(status);
  if (!Array.isArray(headers)) headers[':status'] = status;
  const hasNoBody = isBodiless(status) || stream.headRequest;
  const listed = listOf(headers, 'response', stream[kSession][kState].isStrict);
  return { headers, listed, hasNoBody };
}

function statusOf(headers) {
  if (!Array.isArray(headers)) return headers[':status'] | 0;
  return headers[headers.indexOf(':status') + 1] | 0;
}

const now = () => require('internal/http/common').utcDate?.() ?? new Date().toUTCString();

class ClientHttp2Stream extends Http2Stream {
  constructor(session, options) {
    super(session, options);
    const state = this[kState];
    // A client's headers went before anything can be written.
    state.hasSentHeaders = true;
    this.on('headers', onInformation);
  }
}

function onInformation(headers) {
  if (headers[':status'] === 100) this.emit('continue');
}

module.exports = { ClientHttp2Stream, ServerHttp2Stream, statusOfAnswer };
