'use strict';

// One address after the other, of both families in turns, until one answers: what a name that has
// several is connected to.

const {
  codes: {
    ERR_INVALID_ADDRESS_FAMILY, ERR_INVALID_IP_ADDRESS, ERR_IP_BLOCKED,
    ERR_SOCKET_CONNECTION_TIMEOUT,
  },
  exceptionWithHostPort,
} = require('internal/errors');
const { defaultTriggerAsyncIdScope, symbols: { async_id_symbol } } =
  require('internal/async_hooks');
const { isIP } = require('internal/net');
const { setUnrefTimeout } = require('internal/timers');
const { kReinitializeHandle } = require('internal/net/symbols');
const { bindLocal, blocked, connected, destroy, newConnectRequest, refusal } =
  require('internal/net/connect');

const EADDRNOTAVAIL = -99;
const UV_ECANCELED = -125;

function lookupAndConnect(self, lookup, target) {
  const { host, options, question } = target;
  question.all = true;
  lookup(host, question, function emitLookup(error, addresses) {
    if (!self.connecting) return;
    if (error) {
      self.emit('lookup', error, undefined, undefined, host);
      process.nextTick(destroy, self, error);
      return;
    }
    if (!Array.isArray(addresses)) addresses = [];
    let odd;
    const valid = [];
    for (const { address, family } of addresses) {
      self.emit('lookup', null, address, family, host);
      if (!self.connecting) return;
      const isWhole = typeof address === 'string' && isIP(address) !== 0 &&
        (family === 4 || family === 6);
      if (isWhole) valid.push({ address, family });
      else odd ??= { address, family };
    }
    if (valid.length === 0) {
      const { address, family } = odd ?? {};
      process.nextTick(destroy, self, isIP(address)
        ? new ERR_INVALID_ADDRESS_FAMILY(family, options.host, options.port)
        : new ERR_INVALID_IP_ADDRESS(address));
      return;
    }
    self._unrefTimer();
    defaultTriggerAsyncIdScope(self[async_id_symbol], tryNext, {
      ...target, self, addresses: inTurns(valid), current: 0, errors: [], timer: undefined,
      isOnly: valid.length === 1,
    });
  });
}

/** The family of the first address first, then the other, in turns. */
function inTurns(addresses) {
  const first = addresses[0].family;
  const some = addresses.filter(({ family }) => family === first);
  const others = addresses.filter(({ family }) => family !== first);
  const mixed = [];
  for (let i = 0; i < Math.max(some.length, others.length); i++) {
    if (i < some.length) mixed.push(some[i]);
    if (i < others.length) mixed.push(others[i]);
  }
  return mixed;
}

function giveUp({ self, errors }) {
  if (errors.length === 1) {
    self.destroy(errors[0]);
    return;
  }
  const all = new AggregateError(errors);
  all.code = errors[0]?.code;
  self.destroy(all);
}

function tryNext(race) {
  const { self, addresses, port, localAddress, localPort, timeout } = race;
  clearTimeout(race.timer);
  if (race.current === addresses.length) {
    giveUp(race);
    return;
  }
  const isFirst = race.current === 0;
  const { address, family } = addresses[race.current++];
  if (!isFirst) {
    const { TCP, constants: { SOCKET } } = require('internal/tcp_wrap');
    self[kReinitializeHandle](new TCP(SOCKET));
  }
  const handle = self._handle;
  const request = newConnectRequest(address, port, family, localAddress, localPort);
  const failed = (error) => {
    race.errors.push(error);
    self.emit('connectionAttemptFailed', address, port, family, error);
    tryNext(race);
  };
  if (localPort) {
    const refused = bindLocal(handle, family, localAddress, localPort);
    if (refused) {
      failed(exceptionWithHostPort(refused, 'bind', localAddress, localPort));
      return;
    }
  }
  if (blocked(self, address, family)) {
    self.destroy(new ERR_IP_BLOCKED(address));
    return;
  }
  (self.autoSelectFamilyAttemptedAddresses ??= []).push(`${address}:${port}`);
  self.emit('connectionAttempt', address, port, family);
  request.oncomplete = (status) => arrived(race, handle, request, status);
  const status = family === 4
    ? handle.connect(request, address, port)
    : handle.connect6(request, address, port);
  if (status) {
    failed(refusal(request, status));
    return;
  }
  if (race.current < addresses.length) {
    race.timer = setUnrefTimeout(() => {
      self.emit('connectionAttemptTimeout', address, port, family);
      request.oncomplete = undefined;
      handle.close();
      race.errors.push(new ERR_SOCKET_CONNECTION_TIMEOUT());
      if (self.connecting && !self.destroyed) tryNext(race);
    }, timeout);
  }
}

function arrived(race, handle, request, status) {
  const { self } = race;
  clearTimeout(race.timer);
  if (self.destroyed || status === UV_ECANCELED || self._handle !== handle) return;
  if (status !== 0) {
    const { address, port, addressType } = request;
    const error = refusal(request, status);
    if (status === EADDRNOTAVAIL && !port) error.message = `connect EADDRNOTAVAIL ${address}`;
    race.errors.push(error);
    self.emit('connectionAttemptFailed', address, port, addressType, error);
    if (self.connecting) tryNext(race);
    return;
  }
  self.connecting = false;
  self._sockname = null;
  connected(self);
}

module.exports = { lookupAndConnect };
