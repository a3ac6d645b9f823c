'use strict';

// Of a TLS socket: its session, what both ends can derive from it, how it is spoken on.

const { Buffer } = require('buffer');
const {
  codes: {
    ERR_INVALID_ARG_TYPE, ERR_METHOD_NOT_IMPLEMENTED, ERR_TLS_INVALID_STATE,
    ERR_TLS_RENEGOTIATION_UNSUPPORTED,
  },
  genericNodeError,
} = require('internal/errors');
const { bytesOf, newSession } = require('internal/tls/sessions');
const { exact } = require('internal/tls/exact');
const { markUnavailable } = require('internal/unavailable');
const {
  validateBuffer, validateFunction, validateInt32, validateObject, validateString, validateUint32,
} = require('internal/validators');

const kSession = Symbol('session');
const kWanted = Symbol('wanted session');
const kTold = Symbol('told session');

const LEAST_FRAGMENT = 512;
const MOST_FRAGMENT = 16384;

const missing = (name) => markUnavailable(function() {
  throw new ERR_METHOD_NOT_IMPLEMENTED(`tls.TLSSocket.${name}()`);
});

const methods = {
  setSession(session) {
    if (typeof session === 'string') session = Buffer.from(session, 'latin1');
    if (session === undefined || session === null) return;
    if (!ArrayBuffer.isView(session)) {
      const error = new ERR_INVALID_ARG_TYPE('session', 'Buffer', session);
      error.message = 'Session must be a buffer';
      throw error;
    }
    this[kWanted] = Buffer.from(session.buffer, session.byteOffset, session.byteLength);
  },

  getSession() {
    if (!this._handle) return null;
    if (!this._handle.engine?.isSecure()) return undefined;
    return bytesOf(this[kSession] ??= newSession(null));
  },

  getTLSTicket() {
    return this._handle ? undefined : null;
  },

  isSessionReused() {
    return this._handle ? Boolean(this._handle.engine?.isReused()) : null;
  },

  getEphemeralKeyInfo() {
    if (!this._handle) return null;
    return this._tlsOptions.isServer ? null : {};
  },

  getSharedSigalgs() {
    return this._handle ? [...this._sigalgs ?? []] : null;
  },

  getFinished: missing('getFinished'),
  getPeerFinished: missing('getPeerFinished'),
  enableTrace: missing('enableTrace'),

  exportKeyingMaterial(length, label, context) {
    validateUint32(length, 'length', true);
    validateString(label, 'label');
    if (context !== undefined) validateBuffer(context, 'context');
    if (!this._secureEstablished) throw new ERR_TLS_INVALID_STATE();
    const { engine } = this._handle;
    return Buffer.from(engine.exportKeyingMaterial(label,
      context === undefined ? null : exact(context), length), 'hex');
  },

  setMaxSendFragment(size) {
    validateInt32(size, 'size');
    if (size < LEAST_FRAGMENT || size > MOST_FRAGMENT) return false;
    this._handle.engine?.limitRecords(Math.trunc(size));
    return true;
  },

  // Nothing is renegotiated here, whoever asks.
  disableRenegotiation() {},

  renegotiate(options, callback) {
    validateObject(options, 'options');
    if (callback !== undefined) validateFunction(callback, 'callback');
    if (this.destroyed) return undefined;
    const error = this.getProtocol() === 'TLSv1.3'
      ? genericNodeError('error:0A00010A:SSL routines::wrong ssl version', {
        library: 'SSL routines', reason: 'wrong ssl version', code: 'ERR_SSL_WRONG_SSL_VERSION',
      })
      : new ERR_TLS_RENEGOTIATION_UNSUPPORTED();
    if (callback) process.nextTick(callback, error);
    return false;
  },
};

/** Tells of a client's session once it can be resumed. */
function tellSession(socket) {
  const { engine } = socket._handle ?? {};
  if (socket[kTold] || !socket._secureEstablished || !engine?.hasSession()) return;
  socket[kTold] = true;
  // Before TLS 1.3 going on with a session makes no new one.
  if (engine.isReused() && engine.facts()[0] !== 'TLSv1.3') return;
  socket.emit('session', bytesOf(socket[kSession]));
}

module.exports = { kSession, kWanted, methods, tellSession };
