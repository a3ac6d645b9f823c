'use strict';

// http2.Http2Session: a connection as programs see it.

const EventEmitter = require('events');
const { codes } = require('internal/errors');
const { begin, sendGoaway, sendPing, submitSettings, whenReady } =
  require('internal/http2/session_begin');
const { shown, validateSettings } = require('internal/http2/settings');
const { sessionSocket } = require('internal/http2/session_socket');
const { kBound, kConnection, kMaybeDestroy, kState, kTimeout, kUpdateTimer } =
  require('internal/http2/symbols');
const { validateFunction, validateInt32, validateNumber, validateObject } =
  require('internal/validators');

const SERVER = 0;
const CLIENT = 1;
const MOST_SETTINGS = 10;

class Http2Session extends EventEmitter {
  constructor(type, options, socket) {
    super();
    if (socket[kBound] !== undefined) throw new codes.ERR_HTTP2_SOCKET_BOUND();
    socket[kBound] = this;
    this[kState] = {
      type, options, socket, proxy: null, isReady: false, isDestroyed: false,
      isClosed: false,
      isStrict: options.strictSingleValueFields !== false, code: null, goawayCode: null,
      goawayLastStreamID: null,
      streams: new Map(), pending: new Set(), pendingSettings: 0, pings: [], whenReady: [],
      localSettings: undefined, remoteSettings: undefined, originSet: undefined,
      invalidFrames: 0,
    };
    this[kTimeout] = null;
    socket.on('error', (error) => onSocketError(this, error));
    socket.on('close', () => onSocketClose(this));
    if (socket.connecting || socket.secureConnecting) {
      socket.once(socket.encrypted || socket.secureConnecting ? 'secureConnect' : 'connect',
        () => begin(this));
    } else {
      begin(this);
    }
  }

  get encrypted() {
    const { socket, isReady } = this[kState];
    if (socket === undefined || !isReady) return undefined;
    return Boolean(socket.encrypted);
  }

  get alpnProtocol() {
    return this[kState].alpnProtocol;
  }

  get originSet() {
    const state = this[kState];
    if (!this.encrypted || this.destroyed) return undefined;
    if (state.originSet === undefined) {
      const { servername, remoteAddress } = state.socket;
      const isV6 = !servername && require('net').isIPv6(remoteAddress);
      let origin = `https://${servername || (isV6 ? `[${remoteAddress}]` : remoteAddress)}`;
      if (state.socket.remotePort !== undefined) origin += `:${state.socket.remotePort}`;
      state.originSet = new Set([origin]);
    }
    return [...state.originSet];
  }

  get connecting() {
    return !this[kState].isReady && !this[kState].isDestroyed;
  }

  get closed() {
    return this[kState].isClosed;
  }

  get destroyed() {
    return this[kState].isDestroyed;
  }

  get type() {
    return this[kState].type;
  }

  get goawayCode() {
    return this[kState].goawayCode;
  }

  get goawayLastStreamID() {
    return this[kState].goawayLastStreamID;
  }

  get pendingSettingsAck() {
    return this[kState].pendingSettings > 0;
  }

  get socket() {
    const state = this[kState];
    if (state.socket === undefined) return undefined;
    return state.proxy ??= sessionSocket(this);
  }

  get state() {
    const connection = this[kConnection];
    if (connection === undefined || this.destroyed) return {};
    return {
      effectiveLocalWindowSize: connection.localWindow,
      effectiveRecvDataLength: connection.localWindow - connection.receiveWindow,
      nextStreamID: connection.nextId,
      localWindowSize: connection.receiveWindow,
      lastProcStreamID: connection.lastPeerId,
      remoteWindowSize: connection.sendWindow,
      outboundQueueSize: connection.queuedFrames,
      deflateDynamicTableSize: connection.encoder.size,
      inflateDynamicTableSize: connection.decoder.size,
    };
  }

  get localSettings() {
    const state = this[kState];
    if (this.destroyed || this.connecting) return {};
    return state.localSettings ??= shown(this[kConnection].local);
  }

  get remoteSettings() {
    const state = this[kState];
    if (this.destroyed || this.connecting) return {};
    return state.remoteSettings ??= shown(this[kConnection].remote);
  }

  setNextStreamID(id) {
    if (this.destroyed) throw new codes.ERR_HTTP2_INVALID_SESSION();
    validateNumber(id, 'id');
    if (id <= 0 || id > 0xffffffff) {
      throw new codes.ERR_OUT_OF_RANGE('id', '> 0 and <= 4294967295', id);
    }
    const connection = this[kConnection];
    if (id >= connection.nextId && (id % 2 === 0) === connection.isServer) connection.nextId = id;
  }

  setLocalWindowSize(windowSize) {
    if (this.destroyed) throw new codes.ERR_HTTP2_INVALID_SESSION();
    validateInt32(windowSize, 'windowSize', 0);
    this[kConnection].setLocalWindow(windowSize);
  }

  // ping(callback)  ping(payload, callback)
  ping(payload, callback) {
    if (this.destroyed) throw new codes.ERR_HTTP2_INVALID_SESSION();
    if (typeof payload === 'function') [payload, callback] = [undefined, payload];
    const { Buffer } = require('buffer');
    if (payload) {
      const { isArrayBufferView } = require('internal/util/types');
      if (!isArrayBufferView(payload)) {
        throw new codes.ERR_INVALID_ARG_TYPE('payload',
          ['Buffer', 'TypedArray', 'DataView'], payload);
      }
      if (payload.byteLength !== 8) throw new codes.ERR_HTTP2_PING_LENGTH();
    }
    validateFunction(callback, 'callback');
    const state = this[kState];
    if (this.connecting) {
      state.whenReady.push(() => sendPing(this, payload, callback));
      return undefined;
    }
    const bytes = payload
      ? Buffer.from(payload.buffer, payload.byteOffset, 8)
      : undefined;
    return sendPing(this, bytes, callback);
  }

  settings(settings, callback) {
    if (this.destroyed) throw new codes.ERR_HTTP2_INVALID_SESSION();
    if (settings !== undefined) validateObject(settings, 'settings');
    validateSettings(settings);
    if (callback !== undefined) validateFunction(callback, 'callback');
    const copy = { ...settings };
    const state = this[kState];
    state.pendingSettings++;
    if (state.pendingSettings > (state.options.maxOutstandingSettings ?? MOST_SETTINGS)) {
      this.destroy(new codes.ERR_HTTP2_MAX_PENDING_SETTINGS_ACK());
      return;
    }
    whenReady(this, () => submitSettings(this, copy, callback));
  }

  goaway(code = 0, lastStreamID = 0, opaqueData = undefined) {
    if (this.destroyed) throw new codes.ERR_HTTP2_INVALID_SESSION();
    if (opaqueData !== undefined) {
      const { isArrayBufferView } = require('internal/util/types');
      if (!isArrayBufferView(opaqueData)) {
        throw new codes.ERR_INVALID_ARG_TYPE('opaqueData',
          ['Buffer', 'TypedArray', 'DataView'], opaqueData);
      }
    }
    validateNumber(code, 'code');
    validateNumber(lastStreamID, 'lastStreamID');
    whenReady(this, () => sendGoaway(this, code, lastStreamID, opaqueData));
  }

  // destroy(error?, code?)  destroy(code)
  destroy(error = 0, code = undefined) {
    if (this.destroyed) return;
    if (typeof error === 'number') {
      code = error;
      error = code !== 0 ? new codes.ERR_HTTP2_SESSION_ERROR(code) : undefined;
    }
    if (code === undefined) code = error ? 2 : 0;
    require('internal/http2/session_end').destroy(this, error ?? undefined, code);
  }

  close(callback) {
    const state = this[kState];
    if (this.closed || this.destroyed) return;
    state.isClosed = true;
    if (typeof callback === 'function') this.once('close', callback);
    this.goaway();
    this[kMaybeDestroy]();
  }

  ref() {
    this[kState].socket?.ref?.();
  }

  unref() {
    this[kState].socket?.unref?.();
  }

  _onTimeout() {
    const connection = this[kConnection];
    // A slow reader is no idle one: something went out since.
    if (connection !== undefined && connection.hasSentSinceAsked()) {
      this[kUpdateTimer]();
      return;
    }
    this.emit('timeout');
  }
}

require('internal/http2/session_methods').define(Http2Session);

function onSocketError(session, error) {
  session[kUpdateTimer]();
  // Who closes the connection at once is not an error of this session.
  if (error.code === 'ECONNRESET' && session[kState].goawayCode === 0) {
    session.destroy();
    return;
  }
  session.destroy(error);
}

function onSocketClose(session) {
  const state = session[kState];
  if (state.isDestroyed) return;
  for (const stream of [...state.streams.values(), ...state.pending]) stream.close(8);
  state.isClosed = true;
  require('internal/http2/session_end').over(session);
}

module.exports = { CLIENT, Http2Session, SERVER };
