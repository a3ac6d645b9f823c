'use strict';

// tls.connect: a socket to a server, checked to be the one that was meant.
//
//   connect(options, callback?)  connect(path, …)  connect(port, host?, options?, callback?)

const net = require('net');
const { connResetException } = require('internal/errors');
const { checkServerIdentity } = require('internal/tls/certificates');
const { createSecureContext } = require('internal/tls/context');
const { TLSSocket } = require('internal/tls/socket');

let isWarned = false;

function rejectsByDefault() {
  const allows = process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0';
  if (allows && !isWarned) {
    isWarned = true;
    process.emitWarning("Setting the NODE_TLS_REJECT_UNAUTHORIZED environment variable to '0' " +
      'makes TLS connections and HTTPS requests insecure by disabling certificate verification.');
  }
  return !allows;
}

function readArguments(args) {
  const [options, callback] = net._normalizeArgs(args);
  const merged = { ...options };
  // What stands behind port and host goes with them.
  for (const extra of [args[1], args[2]]) {
    if (extra !== null && typeof extra === 'object') Object.assign(merged, extra);
  }
  return [merged, callback];
}

function connect(...args) {
  const [given, callback] = readArguments(args);
  const options = {
    rejectUnauthorized: rejectsByDefault(),
    checkServerIdentity,
    minDHSize: 1024,
    ...given,
  };
  if (!options.keepAlive) options.singleUse = true;
  const { validateFunction } = require('internal/validators');
  validateFunction(options.checkServerIdentity, 'options.checkServerIdentity');
  if (options.servername && net.isIP(options.servername)) {
    const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
    throw new ERR_INVALID_ARG_VALUE('options.servername', options.servername,
      'Setting the TLS ServerName to an IP address is not permitted.');
  }
  const context = options.secureContext || createSecureContext(options);
  const name = options.servername ||
    (net.isIP(options.host ?? 'localhost') ? '' : options.host || 'localhost');
  const socket = new TLSSocket(options.socket, {
    ...options, isServer: false, requestCert: true, secureContext: context,
    servername: options.servername === '' ? '' : name,
  });
  socket._releaseControl();
  socket._rejectUnauthorized = options.rejectUnauthorized !== false;
  if (callback) socket.once('secureConnect', callback);
  socket.on('secure', () => onSecure(socket, options));
  socket.prependListener('end', () => onEnd(socket, options));
  if (options.socket) {
    socket._start();
  } else {
    if (options.timeout) socket.setTimeout(options.timeout);
    socket.connect(options, undefined);
  }
  return socket;
}

// Ended before it was secure.
function onEnd(socket, options) {
  if (socket._secureEstablished || socket._hadError) return;
  socket._hadError = true;
  const error = connResetException('Client network socket disconnected before secure TLS ' +
    'connection was established');
  Object.assign(error, {
    path: options.path, host: options.host, port: options.port,
    localAddress: options.localAddress,
  });
  socket.destroy(error);
}

function onSecure(socket, options) {
  let failure = socket.verifyError();
  if (failure === null) {
    const host = options.servername || options.host ||
      (options.socket && options.socket._host) || 'localhost';
    failure = options.checkServerIdentity(host, socket.getPeerCertificate(true)) ?? null;
  }
  if (failure) {
    socket.authorized = false;
    socket.authorizationError = failure.code || failure.message;
    if (socket._rejectUnauthorized) {
      socket._hadError = true;
      socket.destroy(failure);
      return;
    }
  } else {
    socket.authorized = true;
  }
  socket.emit('secureConnect');
  if (!socket.isPaused()) socket.read(0);
}

module.exports = { connect };
