'use strict';

// net.Server: whoever connects becomes a socket.

const EventEmitter = require('events');
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_SERVER_NOT_RUNNING },
  errnoException,
} = require('internal/errors');
const { symbols: { async_id_symbol, owner_symbol } } = require('internal/async_hooks');
const { kEmptyObject, promisify } = require('internal/util');
const { validateNumber } = require('internal/validators');
const { Socket } = require('internal/net/socket');
const { kSetKeepAlive, kSetKeepAliveInitialDelay, kSetNoDelay } = require('internal/net/symbols');

function Server(options, connectionListener) {
  if (!(this instanceof Server)) return new Server(options, connectionListener);
  EventEmitter.call(this);
  if (typeof options === 'function') {
    connectionListener = options;
    options = kEmptyObject;
    this.on('connection', connectionListener);
  } else if (options === undefined || options === null || typeof options === 'object') {
    options = { ...options };
    if (typeof connectionListener === 'function') this.on('connection', connectionListener);
  } else {
    throw new ERR_INVALID_ARG_TYPE('options', 'Object', options);
  }
  if (options.keepAliveInitialDelay !== undefined) {
    validateNumber(options.keepAliveInitialDelay, 'options.keepAliveInitialDelay');
    if (options.keepAliveInitialDelay < 0) options.keepAliveInitialDelay = 0;
  }
  if (options.highWaterMark !== undefined) {
    validateNumber(options.highWaterMark, 'options.highWaterMark');
    if (options.highWaterMark < 0) {
      options.highWaterMark = require('stream').getDefaultHighWaterMark(false);
    }
  }
  this._connections = 0;
  this[async_id_symbol] = -1;
  this._handle = null;
  this._usingWorkers = false;
  this._workers = [];
  this._unref = false;
  this._listeningId = 1;
  this.allowHalfOpen = options.allowHalfOpen || false;
  this.pauseOnConnect = Boolean(options.pauseOnConnect);
  this.noDelay = Boolean(options.noDelay);
  this.keepAlive = Boolean(options.keepAlive);
  this.keepAliveInitialDelay = ~~(options.keepAliveInitialDelay / 1000);
  this.highWaterMark = options.highWaterMark ?? require('stream').getDefaultHighWaterMark(false);
  if (options.blockList) {
    if (!require('internal/blocklist').BlockList.isBlockList(options.blockList)) {
      throw new ERR_INVALID_ARG_TYPE('options.blockList', 'net.BlockList', options.blockList);
    }
    this.blockList = options.blockList;
  }
}
Object.setPrototypeOf(Server.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Server, EventEmitter);

function addresses(handle) {
  const data = {};
  const tell = (side, getName) => {
    if (!handle[getName]) return;
    const out = {};
    if (handle[getName](out) === 0) {
      data[`${side}Address`] = out.address;
      data[`${side}Port`] = out.port;
      data[`${side}Family`] = out.family;
    }
  };
  tell('local', 'getsockname');
  tell('remote', 'getpeername');
  return data;
}

function isBlocked(server, handle) {
  if (!server.blockList || typeof handle.getpeername !== 'function') return false;
  const peer = {};
  if (handle.getpeername(peer) !== 0) return true;
  return server.blockList.check(peer.address, peer.family.toLowerCase());
}

/** `onconnection` of a listening handle. */
function onconnection(status, clientHandle) {
  const self = this[owner_symbol];
  if (status) {
    self.emit('error', errnoException(status, 'accept'));
    return;
  }
  const isFull = self.maxConnections !== undefined && self.maxConnections !== null &&
    self._connections >= self.maxConnections;
  if (isFull || isBlocked(self, clientHandle)) {
    const data = addresses(clientHandle);
    clientHandle.close();
    self.emit('drop', data);
    return;
  }
  const socket = new Socket({
    handle: clientHandle,
    allowHalfOpen: self.allowHalfOpen,
    pauseOnCreate: self.pauseOnConnect,
    readable: true,
    writable: true,
    readableHighWaterMark: self.highWaterMark,
    writableHighWaterMark: self.highWaterMark,
  });
  if (self.noDelay && clientHandle.setNoDelay) {
    socket[kSetNoDelay] = true;
    clientHandle.setNoDelay(true);
  }
  if (self.keepAlive && clientHandle.setKeepAlive) {
    socket[kSetKeepAlive] = true;
    socket[kSetKeepAliveInitialDelay] = self.keepAliveInitialDelay;
    clientHandle.setKeepAlive(true, self.keepAliveInitialDelay);
  }
  self._connections++;
  socket.server = self;
  socket._server = self;
  self.emit('connection', socket);
  require('internal/diagnostics').heard('net.server.socket')?.publish({ socket });
}

const emitClose = (self) => self.emit('close');

const methods = {
  listen(...args) {
    return require('internal/net/listen').listen(this, args);
  },

  address() {
    if (this._handle && this._handle.getsockname) {
      const out = {};
      const status = this._handle.getsockname(out);
      if (status) throw errnoException(status, 'address');
      return out;
    }
    return this._pipeName ? this._pipeName : null;
  },

  getConnections(callback) {
    const count = this._connections;
    process.nextTick(() => callback(null, count));
    return this;
  },

  close(callback) {
    // A look-up that is under way is for nobody.
    this._listeningId++;
    if (typeof callback === 'function') {
      if (!this._handle) {
        this.once('close', function close() {
          callback(new ERR_SERVER_NOT_RUNNING());
        });
      } else {
        this.once('close', callback);
      }
    }
    if (this._handle) {
      this._handle.close();
      this._handle = null;
    }
    this._emitCloseIfDrained();
    return this;
  },

  _emitCloseIfDrained() {
    if (this._handle || this._connections) return;
    process.nextTick(emitClose, this);
  },

  _setupWorker() {},

  ref() {
    this._unref = false;
    if (this._handle) this._handle.ref();
    return this;
  },

  unref() {
    this._unref = true;
    if (this._handle) this._handle.unref();
    return this;
  },
};

for (const name of Object.keys(methods)) {
  Object.defineProperty(Server.prototype, name,
    {
      __proto__: null, value: methods[name], writable: true, enumerable: true, configurable: true,
    });
}
Server.prototype._listen2 = function(...args) {
  return require('internal/net/listen').setupListenHandle(this, ...args);
};
Object.defineProperty(Server.prototype, 'listening', {
  __proto__: null,
  get() {
    return Boolean(this._handle);
  },
  configurable: true,
  enumerable: true,
});
Server.prototype[Symbol.asyncDispose] = async function() {
  if (this._handle) await Reflect.apply(promisify(this.close), this, []);
};
Server.prototype[EventEmitter.captureRejectionSymbol] = function(error, event, socket) {
  if (event === 'connection') socket.destroy(error);
  else this.emit('error', error);
};

module.exports = { Server, onconnection };
