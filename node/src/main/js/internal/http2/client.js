'use strict';

// http2.connect: a session to a server, and what is asked by it.

const { codes, AbortError } = require('internal/errors');
const { kSensitive, listOf, shownRaw } = require('internal/http2/headers');
const { CLIENT, Http2Session } = require('internal/http2/session');
const { begin } = require('internal/http2/stream_io');
const { ClientHttp2Stream } = require('internal/http2/stream_kinds');
const { kConnection, kHeadRequest, kState, kUpdateTimer } = require('internal/http2/symbols');
const { validateAbortSignal, validateBoolean, validateNumber, validateObject, validateUint32 } =
  require('internal/validators');

// Methods that usually have nothing to send along.
const EMPTY = new Set(['GET', 'HEAD', 'DELETE']);

class ClientHttp2Session extends Http2Session {
  constructor(options, socket) {
    super(CLIENT, options, socket);
  }

  request(given, options) {
    if (this.destroyed || this.closed) return refused(this);
    this[kUpdateTimer]();
    const headers = requestHeaders(this, given);
    const { listed, shown, method } = headers;
    validateObject(options ?? {}, 'options');
    const own = { ...options };
    if (own.endStream === undefined) own.endStream = EMPTY.has(method);
    else validateBoolean(own.endStream, 'options.endStream');
    for (const name of ['exclusive', 'silent']) {
      if (own[name] !== undefined) validateBoolean(own[name], `options.${name}`);
    }
    if (own.parent !== undefined) validateNumber(own.parent, 'options.parent');
    const stream = new ClientHttp2Stream(this, {});
    stream[kState].sentHeaders = shown;
    if (method === 'HEAD') stream[kHeadRequest] = true;
    stream.authority = shown[':authority'];
    stream.protocol = shown[':scheme'];
    if (own.endStream) {
      stream[kState].sendsNothing = true;
      stream.end();
    }
    if (own.signal !== undefined) follow(stream, own.signal);
    const start = () => open(this, stream, listed, own);
    require('internal/http2/session_begin').whenReady(this, start);
    return stream;
  }
}

// Nothing can be asked any more; the stream that says so is there already.
function refused(session) {
  const error = session.destroyed
    ? new codes.ERR_HTTP2_INVALID_SESSION()
    : new codes.ERR_HTTP2_GOAWAY_SESSION();
  const stream = new ClientHttp2Stream(session, {});
  process.nextTick(() => stream.destroy(error));
  return stream;
}

function follow(stream, signal) {
  validateAbortSignal(signal, 'options.signal');
  const abort = () => stream.destroy(new AbortError(undefined, { cause: signal.reason }));
  if (signal.aborted) {
    abort();
    return;
  }
  const { addAbortListener } = require('events');
  const listening = addAbortListener(signal, abort);
  stream.once('close', listening[Symbol.dispose]);
}

function requestHeaders(session, given) {
  const { authority, protocol } = session[kState].ask;
  if (Array.isArray(given)) {
    const raw = given.slice();
    if (given[kSensitive]) raw[kSensitive] = given[kSensitive];
    const names = new Map();
    for (let i = 0; i < raw.length; i += 2) {
      const name = String(raw[i]).toLowerCase();
      if (name[0] === ':') names.set(name, raw[i + 1]);
    }
    const missing = [];
    const method = names.get(':method') ?? 'GET';
    const fill = (name, value) => {
      if (!names.has(name) && value !== undefined) missing.push(name, value);
    };
    fill(':method', 'GET');
    if (method !== 'CONNECT') {
      if (!raw.some((one, i) => i % 2 === 0 && String(one).toLowerCase() === 'host')) {
        fill(':authority', authority);
      }
      fill(':scheme', protocol);
      fill(':path', '/');
    }
    raw.unshift(...missing);
    checkConnect(Object.fromEntries(names), method);
    const listed = listOf(raw, 'request');
    return { listed, shown: shownRaw(raw), method };
  }
  validateObject(given ?? {}, 'headers');
  const headers = { __proto__: null, ...given };
  headers[':method'] ??= 'GET';
  const method = headers[':method'];
  if (method !== 'CONNECT' || headers[':protocol'] !== undefined) {
    if (headers[':authority'] === undefined && headers.host === undefined) {
      headers[':authority'] = authority;
    }
    headers[':scheme'] ??= protocol;
    headers[':path'] ??= '/';
  } else {
    checkConnect(headers, method);
  }
  return { listed: listOf(headers, 'request', session[kState].isStrict), shown: headers, method };
}

// CONNECT names an authority and nothing else (RFC 9113, section 8.5).
function checkConnect(headers, method) {
  if (method !== 'CONNECT' || headers[':protocol'] !== undefined) return;
  if (headers[':authority'] === undefined) throw new codes.ERR_HTTP2_CONNECT_AUTHORITY();
  if (headers[':scheme'] !== undefined) throw new codes.ERR_HTTP2_CONNECT_SCHEME();
  if (headers[':path'] !== undefined) throw new codes.ERR_HTTP2_CONNECT_PATH();
}

function open(session, stream, listed, options) {
  if (stream.destroyed) return;
  if (session.closed && !session[kState].pending.has(stream)) return;
  try {
    const flow = session[kConnection].open(listed, options.endStream,
      Boolean(options.waitForTrailers) && !options.endStream);
    begin(stream, flow);
  } catch (error) {
    stream.destroy(error);
  }
}

// connect(authority, options?, listener?)
function connect(authority, options, listener) {
  if (typeof options === 'function') [options, listener] = [undefined, options];
  validateObject(options ?? {}, 'options');
  const own = { ...options };
  if (own.remoteCustomSettings !== undefined) {
    own.remoteCustomSettings = [...own.remoteCustomSettings];
    if (own.remoteCustomSettings.length > 10) {
      throw new codes.ERR_HTTP2_TOO_MANY_CUSTOM_SETTINGS();
    }
  }
  for (const name of ['maxSessionInvalidFrames', 'maxSessionRejectedStreams',
    'unknownProtocolTimeout', 'maxReservedRemoteStreams']) {
    if (own[name] !== undefined) {
      if (name === 'maxReservedRemoteStreams') validateNumber(own[name], name, 0);
      else validateUint32(own[name], name);
    }
  }
  const { URL } = require('internal/url');
  if (typeof authority === 'string') authority = new URL(authority);
  if (authority === null || (typeof authority !== 'object' && authority !== undefined)) {
    throw new codes.ERR_INVALID_ARG_TYPE('authority', ['string', 'object', 'URL'], authority);
  }
  validateObject(authority, 'authority');
  if (own.createConnection !== undefined && typeof own.createConnection !== 'function') {
    throw new codes.ERR_INVALID_ARG_TYPE('options.createConnection', 'function',
      own.createConnection);
  }
  const protocol = authority.protocol || own.protocol || 'https:';
  const port = authority.port !== '' && authority.port !== undefined
    ? authority.port
    : protocol === 'http:' ? '80' : '443';
  const host = hostOf(authority);
  const socket = own.createConnection === undefined
    ? socketTo(protocol, port, host, own)
    : own.createConnection(authority, own);
  const session = new ClientHttp2Session(own, socket);
  const name = host.includes(':') ? `[${host}]` : host;
  session[kState].ask = {
    authority: `${name}:${port}`,
    protocol: protocol.slice(0, -1),
  };
  session.setTimeout(0);
  if (typeof listener === 'function') session.once('connect', listener);
  return session;
}

function hostOf(authority) {
  if (authority.hostname) {
    const { hostname } = authority;
    return hostname[0] === '[' ? hostname.slice(1, -1) : hostname;
  }
  if (authority.host) return authority.host;
  return 'localhost';
}

function socketTo(protocol, port, host, options) {
  if (protocol === 'http:') {
    return require('net').connect({ port, host, ...options });
  }
  if (protocol !== 'https:') throw new codes.ERR_HTTP2_UNSUPPORTED_PROTOCOL(protocol);
  const own = { ...options };
  own.ALPNProtocols ??= ['h2'];
  own.servername ??= host;
  const net = require('net');
  if (net.isIP(own.servername)) delete own.servername;
  return require('tls').connect(port, host, own);
}

/** `connect` for those who await: the session, once it is connected. */
function connected(authority, options) {
  return new Promise((resolve, reject) => {
    const session = connect(authority, options, () => {
      session.removeListener('error', reject);
      resolve(session);
    });
    session.once('error', reject);
  });
}

module.exports = { connect, connected };
