'use strict';

// A socket gets its address: by name or literal (`bind`), at once (`bindSync`), or with a handle or
// descriptor that has one already.

const { errorMonitor } = require('events');
const {
  codes: {
    ERR_INVALID_ARG_VALUE,
    ERR_INVALID_FD_TYPE,
    ERR_SOCKET_ALREADY_BOUND,
  },
  errnoException,
  exceptionWithHostPort,
} = require('internal/errors');
const { symbols: { owner_symbol } } = require('internal/async_hooks');
const { isIP } = require('internal/net');
const { constants } = require('internal/udp_wrap');
const { validateObject, validatePort, validateString } = require('internal/validators');
const {
  kStateSymbol, openState, UNBOUND, BINDING, BOUND,
} = require('internal/dgram/state');
const { startReceiving } = require('internal/dgram/receive');
const { unavailable } = require('internal/dgram/unavailable');

/** Socket.prototype.bind: everything but the look-up and the kernel's answer happens here. */
function bind(socket, args) {
  const state = openState(socket);
  if (state.bindState !== UNBOUND) throw new ERR_SOCKET_ALREADY_BOUND();
  state.bindState = BINDING;

  const callback = args[args.length - 1];
  if (typeof callback === 'function') callWhenListening(socket, callback);

  const first = args[0];
  if (first === null || typeof first !== 'object') {
    bindTo(socket, typeof args[1] === 'function' ? '' : args[1], first);
  } else if (typeof first.recvStart === 'function') {
    adoptHandle(socket, first);
  } else if (isDescriptor(first.fd)) {
    const { exclusive, fd } = first;
    if (isShared(state, exclusive)) askPrimary(socket, { port: null, fd, flags: 0 });
    else adoptDescriptor(socket, fd);
  } else {
    bindTo(socket, first.address || '', first.port, first.exclusive);
  }
  return socket;
}

/** `callback` hears 'listening' once, unless an error of the socket comes first. */
function callWhenListening(socket, callback) {
  function forget() {
    socket.removeListener(errorMonitor, forget);
    socket.removeListener('listening', listening);
  }
  function listening() {
    forget();
    callback.call(socket);
  }
  socket.on(errorMonitor, forget);
  socket.on('listening', listening);
}

// In a worker of `cluster` sockets are the primary's, unless they are to be its own.
function isShared(state, exclusive) {
  if (exclusive || state.reusePort || !require('internal/boot').isLoaded('cluster')) return false;
  return require('cluster').isWorker;
}

function askPrimary(socket, where, ip) {
  const state = socket[kStateSymbol];
  const options = { addressType: socket.type, ...where };
  require('cluster')._getServer(socket, options, (errno, handle) => {
    if (errno !== 0) {
      state.bindState = UNBOUND;
      socket.emit('error', ip === undefined ? errnoException(errno, 'open') :
        exceptionWithHostPort(errno, 'bind', ip, where.port));
    } else if (state.handle) {
      adoptHandle(socket, handle);
    } else {
      handle.close(); // closed in the meantime
    }
  });
}

function bindTo(socket, address, port, exclusive) {
  const state = socket[kStateSymbol];
  state.handle.lookup(address || wildcard(socket), (error, ip) => {
    if (!state.handle) return; // closed in the meantime
    if (error) {
      state.bindState = UNBOUND;
      socket.emit('error', error);
      return;
    }
    if (isShared(state, exclusive)) {
      askPrimary(socket, { address: ip, port: port || 0, fd: -1, flags: bindFlags(state) }, ip);
      return;
    }
    const status = state.handle.bind(ip, port || 0, bindFlags(state));
    if (status !== 0) {
      state.bindState = UNBOUND;
      socket.emit('error', bindError(state, status, ip, port));
      return;
    }
    becomeBound(state);
    socket.emit('listening');
  });
}

/** Socket.prototype.bindSync: the answer is the address, or an exception. */
function bindSync(socket, options = {}) {
  const state = openState(socket);
  validateObject(options, 'options');
  if (state.bindState !== UNBOUND) throw new ERR_SOCKET_ALREADY_BOUND();
  const port = validatePort(options.port ?? 0, 'options.port');
  const address = literalOr(wildcard(socket), options.address);

  const status = state.handle.bind(address, port, bindFlags(state));
  if (status !== 0) throw bindError(state, status, address, port);
  becomeBound(state);
  process.nextTick(emitUnlessClosed, socket, 'listening');
  return socket.address();
}

function bindError(state, status, address, port) {
  const feature = state.ipv6Only ? 'ipv6Only' : state.reusePort ? 'reusePort' : `bind ${address}`;
  return unavailable(status, feature) ?? exceptionWithHostPort(status, 'bind', address, port);
}

function literalOr(fallback, address) {
  if (!address) return fallback;
  validateString(address, 'options.address');
  if (isIP(address) !== 0) return address;
  throw new ERR_INVALID_ARG_VALUE(
    'options.address', address,
    'must be a numeric IP address; bindSync does not perform DNS resolution');
}

function emitUnlessClosed(socket, event) {
  if (socket[kStateSymbol].handle) socket.emit(event);
}

/** The socket goes on with a handle that somebody else has bound. */
function adoptHandle(socket, handle) {
  const state = socket[kStateSymbol];
  const former = state.handle;
  // What was wired for the family of the socket stays wired; `connect` was never among it.
  handle.lookup = former.lookup;
  handle.bind = former.bind;
  handle.send = former.send;
  handle[owner_symbol] = socket;
  if (!former.hasRef()) handle.unref();
  former.close();
  state.handle = handle;
  becomeBound(state);
  socket.emit('listening');
}

function isDescriptor(fd) {
  return (fd | 0) === fd && fd > 0;
}

function adoptDescriptor(socket, fd) {
  const state = socket[kStateSymbol];
  const type = require('internal/util').guessHandleType(fd);
  if (type !== 'UDP') throw new ERR_INVALID_FD_TYPE(type);
  const status = state.handle.open(fd);
  if (status !== 0) throw unavailable(status, 'bind({ fd })') ?? errnoException(status, 'open');
  becomeBound(state);
  socket.emit('listening');
}

function becomeBound(state) {
  startReceiving(state);
  state.bindState = BOUND;
  if (state.recvBufferSize || state.sendBufferSize) {
    require('internal/dgram/buffer_size').applyBufferSizes(state);
  }
}

function wildcard(socket) {
  return socket.type === 'udp4' ? '0.0.0.0' : '::';
}

function bindFlags(state) {
  let flags = 0;
  if (state.reuseAddr) flags |= constants.UV_UDP_REUSEADDR;
  if (state.ipv6Only) flags |= constants.UV_UDP_IPV6ONLY;
  if (state.reusePort) flags |= constants.UV_UDP_REUSEPORT;
  return flags;
}

module.exports = { bind, bindSync, emitUnlessClosed };
