'use strict';

// A socket's way to its peer: what was asked for, the look-up, the connection.

const {
  codes: {
    ERR_INVALID_ADDRESS_FAMILY, ERR_INVALID_ARG_TYPE, ERR_INVALID_IP_ADDRESS, ERR_IP_BLOCKED,
    ERR_MISSING_ARGS,
  },
  exceptionWithHostPort,
} = require('internal/errors');
const { defaultTriggerAsyncIdScope, symbols: { async_id_symbol, owner_symbol } } =
  require('internal/async_hooks');
const { isIP } = require('internal/net');
const { normalizeArgs } = require('internal/net/arguments');
const defaults = require('internal/net/defaults');
const { kSetKeepAlive, kSetKeepAliveInitialDelay, kSetNoDelay, kSetTOS, normalizedArgs } =
  require('internal/net/symbols');
const {
  validateBoolean, validateFunction, validateInt32, validateNumber, validatePort, validateString,
} = require('internal/validators');

const EINVAL = -22;
const EADDRINUSE = -98;

function connect(self, args) {
  const [options, callback] = Array.isArray(args[0]) && args[0][normalizedArgs]
    ? args[0]
    : normalizeArgs(args);
  if (callback !== null) self.once('connect', callback);
  if (self.connecting) return self;
  const { prototype } = require('internal/net/socket').Socket;
  if (self.write !== prototype.write) self.write = prototype.write;
  if (self.destroyed) {
    self._handle = null;
    self._peername = undefined;
    self._sockname = undefined;
  }
  const { path } = options;
  // What was asked for is checked before there is a handle, but for the ways in of old.
  if (path === undefined && options.port === undefined && self._handle === null) {
    throw new ERR_MISSING_ARGS(['options', 'port', 'path']);
  }
  if (!self._handle) {
    const { TCP, constants: { SOCKET } } = require('internal/tcp_wrap');
    self._handle = path
      ? new (require('internal/pipe_wrap').Pipe)(SOCKET)
      : new TCP(SOCKET);
    require('internal/net/socket').initSocketHandle(self);
  }
  self._unrefTimer();
  self.connecting = true;
  if (path) {
    validateString(path, 'options.path');
    defaultTriggerAsyncIdScope(self[async_id_symbol], internalConnect, self, path);
  } else {
    lookupAndConnect(self, options);
  }
  return self;
}

function checkTarget(options) {
  const { localAddress, localPort, port } = options;
  validateString(options.host || 'localhost', 'options.host');
  if (localAddress && !isIP(localAddress)) throw new ERR_INVALID_IP_ADDRESS(localAddress);
  if (localPort) validateNumber(localPort, 'options.localPort');
  if (port !== undefined) {
    if (typeof port !== 'number' && typeof port !== 'string') {
      throw new ERR_INVALID_ARG_TYPE('options.port', ['number', 'string'], port);
    }
    validatePort(port);
  }
}

function familyChoice(options) {
  let { autoSelectFamily, autoSelectFamilyAttemptTimeout } = options;
  if (autoSelectFamily !== undefined && autoSelectFamily !== null) {
    validateBoolean(autoSelectFamily, 'options.autoSelectFamily');
  } else {
    autoSelectFamily = defaults.getDefaultAutoSelectFamily();
  }
  if (autoSelectFamilyAttemptTimeout !== undefined && autoSelectFamilyAttemptTimeout !== null) {
    validateInt32(autoSelectFamilyAttemptTimeout, 'options.autoSelectFamilyAttemptTimeout', 1);
    autoSelectFamilyAttemptTimeout =
      Math.max(autoSelectFamilyAttemptTimeout, defaults.LEAST_ATTEMPT_MS);
  } else {
    autoSelectFamilyAttemptTimeout = defaults.getDefaultAutoSelectFamilyAttemptTimeout();
  }
  return { autoSelectFamily, timeout: autoSelectFamilyAttemptTimeout };
}

const familyNumbers = { __proto__: null, IPv4: 4, IPv6: 6, any: 0 };

function lookupAndConnect(self, options) {
  checkTarget(options);
  const { localAddress, localPort } = options;
  const host = options.host || 'localhost';
  const port = options.port | 0;
  const { autoSelectFamily, timeout } = familyChoice(options);

  const literal = isIP(host);
  if (literal) {
    defaultTriggerAsyncIdScope(self[async_id_symbol], () => process.nextTick(() => {
      if (self.connecting) {
        defaultTriggerAsyncIdScope(self[async_id_symbol], internalConnect, self, host, port,
          literal, localAddress, localPort);
      }
    }));
    return;
  }
  if (options.lookup !== undefined && options.lookup !== null) {
    validateFunction(options.lookup, 'options.lookup');
  }
  const lookup = options.lookup || require('dns').lookup;
  const family = familyNumbers[options.family] ?? options.family;
  const question = { family, hints: options.hints || 0 };
  self._host = host;
  const ask = () => {
    if (family !== 4 && family !== 6 && !localAddress && autoSelectFamily) {
      require('internal/net/attempts').lookupAndConnect(self, lookup,
        { host, options, question, port, localAddress, localPort, timeout });
      return;
    }
    lookup(host, question, function emitLookup(error, ip, addressType) {
      self.emit('lookup', error, ip, addressType, host);
      if (!self.connecting) return;
      if (error) {
        process.nextTick(destroy, self, error);
      } else if (typeof ip !== 'string' || !isIP(ip)) {
        process.nextTick(destroy, self, new ERR_INVALID_IP_ADDRESS(ip));
      } else if (addressType !== 4 && addressType !== 6) {
        process.nextTick(destroy, self,
          new ERR_INVALID_ADDRESS_FAMILY(addressType, options.host, options.port));
      } else {
        self._unrefTimer();
        defaultTriggerAsyncIdScope(self[async_id_symbol], internalConnect, self, ip, port,
          addressType, localAddress, localPort);
      }
    });
  };
  defaultTriggerAsyncIdScope(self[async_id_symbol], ask);
}

const destroy = (self, error) => self.destroy(error);

/** 0 or a negative errno: binds a handle to where it is to come from. */
function bindLocal(handle, addressType, localAddress, localPort) {
  const status = addressType === 4
    ? handle.bind(localAddress || '0.0.0.0', localPort)
    : handle.bind6(localAddress || '::', localPort, 0);
  if (status !== 0 || !localPort) return status;
  // Whether the port is free shows only now.
  const out = {};
  if (handle.getsockname(out) === 0 && out.port !== localPort) return EADDRINUSE;
  return 0;
}

function newConnectRequest(address, port, addressType, localAddress, localPort) {
  const { TCPConnectWrap } = require('internal/tcp_wrap');
  return Object.assign(new TCPConnectWrap(),
    { address, port, localAddress, localPort, addressType });
}

const blocked = (self, address, addressType) =>
  self.blockList?.check(address, `ipv${addressType}`) === true;

function internalConnect(self, address, port, addressType, localAddress, localPort) {
  const handle = self._handle;
  let status;
  if (addressType === undefined) {
    const { PipeConnectWrap } = require('internal/pipe_wrap');
    const request = Object.assign(new PipeConnectWrap(), { address, oncomplete: afterConnect });
    status = address.includes('\0') ? EINVAL : handle.connect(request, address);
  } else {
    if (localAddress || localPort) {
      const refused = bindLocal(handle, addressType, localAddress, localPort);
      if (refused) {
        self.destroy(exceptionWithHostPort(refused, 'bind', localAddress, localPort));
        return;
      }
    }
    if (blocked(self, address, addressType)) {
      self.destroy(new ERR_IP_BLOCKED(address));
      return;
    }
    const request = newConnectRequest(address, port, addressType, localAddress, localPort);
    request.oncomplete = afterConnect;
    status = addressType === 4
      ? handle.connect(request, address, port)
      : handle.connect6(request, address, port);
  }
  if (status) {
    const local = self._getsockname();
    const details = local.address === undefined ? undefined : `${local.address}:${local.port}`;
    self.destroy(exceptionWithHostPort(status, 'connect', address, port, details));
  }
}

function refusal(request, status) {
  const { address, port, localAddress, localPort } = request;
  const details = localAddress && localPort ? `${localAddress}:${localPort}` : undefined;
  const error = exceptionWithHostPort(status, 'connect', address, port, details);
  if (details) {
    error.localAddress = localAddress;
    error.localPort = localPort;
  }
  return error;
}

/** `oncomplete` of a request to connect. */
function afterConnect(status, handle) {
  const self = handle[owner_symbol];
  if (self.destroyed) return;
  self.connecting = false;
  self._sockname = null;
  if (status !== 0) {
    self.destroy(refusal(this, status));
    return;
  }
  connected(self);
}

function connected(self) {
  self._unrefTimer();
  const handle = self._handle;
  if (self[kSetNoDelay] && handle.setNoDelay) handle.setNoDelay(true);
  if (self[kSetKeepAlive] && handle.setKeepAlive) {
    handle.setKeepAlive(true, self[kSetKeepAliveInitialDelay]);
  }
  if (self[kSetTOS] !== undefined && handle.setTypeOfService) {
    handle.setTypeOfService(self[kSetTOS]);
  }
  self.emit('connect');
  self.emit('ready');
  if (!self.isPaused()) self.read(0);
  const channel = require('internal/diagnostics').heard('net.client.socket');
  if (channel !== undefined && self.isServer) channel.publish({ socket: self });
}

module.exports = {
  bindLocal, blocked, connect, connected, destroy, lookupAndConnect, newConnectRequest, refusal,
};
