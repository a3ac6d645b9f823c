'use strict';

// Where a server listens.
//
//   listen(handle | { _handle } | { fd }, backlog?, callback?)
//   listen(path, backlog?, callback?)   listen(port, host?, backlog?, callback?)
//   listen({ port, host, backlog, path, ipv6Only, reusePort, signal, … }, callback?)

const {
  codes: { ERR_INVALID_ARG_VALUE, ERR_SERVER_ALREADY_LISTEN },
  errnoException, uvExceptionWithHostPort,
} = require('internal/errors');
const { defaultTriggerAsyncIdScope, newAsyncId, symbols: { async_id_symbol, owner_symbol } } =
  require('internal/async_hooks');
const { isPipeName, normalizeArgs, toNumber } = require('internal/net/arguments');
const { normalizedArgs } = require('internal/net/symbols');
const { validateAbortSignal, validatePort } = require('internal/validators');

const EINVAL = -22;
const DEFAULT_BACKLOG = 511;

// Those that a worker of `cluster` has for itself.
const exclusives = new WeakSet();

const isHandle = (value) => {
  const { TCP } = require('internal/tcp_wrap');
  const { Pipe } = require('internal/pipe_wrap');
  return value instanceof TCP || value instanceof Pipe;
};

function listen(server, args) {
  const form = Array.isArray(args[0]) && args[0][normalizedArgs] ? args[0] : normalizeArgs(args);
  let [options, callback] = form;
  if (server._handle) throw new ERR_SERVER_ALREADY_LISTEN();
  if (options.exclusive) exclusives.add(server);
  if (callback !== null) server.once('listening', callback);
  const backlogArgument = toNumber(args.length > 1 && args[1]) ||
    toNumber(args.length > 2 && args[2]);
  options = options._handle || options.handle || options;
  const { TCP, constants } = require('internal/tcp_wrap');
  const flags = (options.ipv6Only ? constants.UV_TCP_IPV6ONLY : 0) |
    (options.reusePort ? constants.UV_TCP_REUSEPORT : 0);

  if (isHandle(options)) {
    server._handle = options;
    server[async_id_symbol] = options.getAsyncId();
    setup(server, null, -1, -1, backlogArgument);
    return server;
  }
  listenOnAbort(server, options);
  if (typeof options.fd === 'number' && options.fd >= 0) {
    setup(server, null, null, null, backlogArgument, options.fd);
    return server;
  }
  if (args.length === 0 || typeof args[0] === 'function' ||
      (typeof options.port === 'undefined' && 'port' in options) || options.port === null) {
    options.port = 0;
  }
  if (typeof options.port === 'number' || typeof options.port === 'string') {
    validatePort(options.port, 'options.port');
    const backlog = options.backlog || backlogArgument;
    if (options.host) lookupAndListen(server, options, backlog, flags);
    else setup(server, null, options.port | 0, 4, backlog, undefined, flags);
    return server;
  }
  if (options.path && isPipeName(options.path)) {
    listenAtPath(server, options, options.backlog || backlogArgument);
    return server;
  }
  if (!('port' in options || 'path' in options)) {
    throw new ERR_INVALID_ARG_VALUE('options', options, 'must have the property "port" or "path"');
  }
  throw new ERR_INVALID_ARG_VALUE('options', options);
}

function listenOnAbort(server, options) {
  if (options?.signal === undefined) return;
  const { signal } = options;
  validateAbortSignal(signal, 'options.signal');
  const onAborted = () => server.close();
  if (signal.aborted) {
    process.nextTick(onAborted);
  } else {
    const disposable = require('events').addAbortListener(signal, onAborted);
    server.once('close', () => disposable[Symbol.dispose]());
  }
}

function listenAtPath(server, options, backlog) {
  const name = server._pipeName = options.path;
  setup(server, name, -1, -1, backlog);
  if (!server._handle) return; // 'error' is on its way
  const { constants: { UV_READABLE, UV_WRITABLE } } = require('internal/pipe_wrap');
  const mode = (options.readableAll === true ? UV_READABLE : 0) |
    (options.writableAll === true ? UV_WRITABLE : 0);
  if (mode === 0) return;
  const status = server._handle.fchmod(mode);
  if (status) {
    server._handle.close();
    server._handle = null;
    throw errnoException(status, 'uv_pipe_chmod');
  }
}

function lookupAndListen(server, { port, host }, backlog, flags) {
  const listeningId = server._listeningId;
  require('dns').lookup(host, { all: true }, (error, found) => {
    if (server._listeningId !== listeningId) return;
    if (error) {
      server.emit('error', error);
      return;
    }
    // Others cannot connect to a link-local address without its zone.
    const { address, family } = found.find(
      (one) => one.family !== 6 || !/^fe[89ab]/i.test(one.address)) ?? found[0];
    setup(server, address, port | 0, address ? family : 4, backlog, undefined, flags);
  });
}

function setup(server, ...where) {
  const [address, port, type, backlog, fd, flags] = where;
  const isShared = !server._handle && typeof port === 'number' && port >= 0 &&
    !exclusives.has(server) && require('internal/boot').isLoaded('cluster') &&
    require('cluster').isWorker;
  if (!isShared) {
    server._listen2(...where);
    return;
  }
  // The workers of a cluster listen on one port, each for itself.
  const { constants } = require('internal/tcp_wrap');
  require('cluster')._getServer(server, { address, port, addressType: type, fd: -1, flags },
    (errno, handle, reply) => {
      server._listen2(address, reply.port, type, backlog, fd,
        (flags ?? 0) | constants.UV_TCP_REUSEPORT);
    });
}

/** A handle that is bound, or a negative errno. */
function createServerHandle(address, port, addressType, fd, flags) {
  if (typeof fd === 'number' && fd >= 0) return EINVAL;
  let handle;
  let status;
  if (port === -1 && addressType === -1) {
    const { Pipe, constants } = require('internal/pipe_wrap');
    handle = new Pipe(constants.SERVER);
    status = address.includes('\0') ? EINVAL : handle.bind(address);
  } else {
    const { TCP, constants } = require('internal/tcp_wrap');
    handle = new TCP(constants.SERVER);
    status = !address || addressType === 6
      ? handle.bind6(address || '::', port, flags ?? 0)
      : handle.bind(address || '0.0.0.0', port, flags ?? 0);
  }
  if (status === 0) return handle;
  handle.close();
  return status;
}

const emitError = (server, error) => server.emit('error', error);

function failLater(server, error) {
  defaultTriggerAsyncIdScope(server[async_id_symbol], process.nextTick, emitError, server, error);
}

function setupListenHandle(server, address, port, addressType, backlog, fd, flags) {
  if (!server._handle) {
    const asked = address;
    let made = null;
    if (!address && typeof fd !== 'number') {
      // All addresses of both families where there are both.
      made = createServerHandle('::', port, 6, fd, flags);
      address = typeof made === 'number' ? '0.0.0.0' : '::';
      addressType = typeof made === 'number' ? 4 : 6;
      if (typeof made === 'number') made = null;
    }
    made ??= createServerHandle(address, port, addressType, fd, flags);
    if (typeof made === 'number') {
      failLater(server, uvExceptionWithHostPort(made, 'listen', asked ?? address, port));
      return;
    }
    server._handle = made;
  }
  server[async_id_symbol] = server._handle.getAsyncId?.() ?? newAsyncId();
  server._handle.onconnection = require('internal/net/server').onconnection;
  server._handle[owner_symbol] = server;
  const status = server._handle.listen(backlog || DEFAULT_BACKLOG);
  if (status) {
    server._handle.close();
    server._handle = null;
    failLater(server, uvExceptionWithHostPort(status, 'listen', address, port));
    return;
  }
  server._connectionKey = `${addressType}:${address}:${port}`;
  if (server._unref) server.unref();
  defaultTriggerAsyncIdScope(server[async_id_symbol], process.nextTick, emitListening, server);
}

function emitListening(server) {
  // Closed again before anybody could hear of it.
  if (server._handle) server.emit('listening');
}

module.exports = { createServerHandle, listen, setupListenHandle };
