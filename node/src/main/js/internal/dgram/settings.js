'use strict';

// Options of an open socket: one native call each, and its errno as an exception.

const { codes: { ERR_MISSING_ARGS }, errnoException } = require('internal/errors');
const { validateNumber, validateString } = require('internal/validators');
const { openState } = require('internal/dgram/state');
const { unavailable } = require('internal/dgram/unavailable');

function check(status, call, group = undefined) {
  if (status === 0) return;
  if (status === DENIED) throw require('internal/permission').networkDenied(call, group);
  throw unavailable(status, call) ?? errnoException(status, call);
}

// The status of what the fence refuses.
const DENIED = -5001;

/** Allows datagrams to broadcast addresses, or forbids them. */
function setBroadcast(socket, flag) {
  check(openState(socket).handle.setBroadcast(flag ? 1 : 0), 'setBroadcast');
}

/** Hops a unicast datagram may take, 1 to 255; returns its argument. */
function setTTL(socket, ttl) {
  validateNumber(ttl, 'ttl');
  check(openState(socket).handle.setTTL(ttl), 'setTTL');
  return ttl;
}

/** Hops a multicast datagram may take, 0 to 255; returns its argument. */
function setMulticastTTL(socket, ttl) {
  validateNumber(ttl, 'ttl');
  check(openState(socket).handle.setMulticastTTL(ttl), 'setMulticastTTL');
  return ttl;
}

/** Whether this host hears multicast sent from this socket; returns its argument. */
function setMulticastLoopback(socket, flag) {
  check(openState(socket).handle.setMulticastLoopback(flag ? 1 : 0), 'setMulticastLoopback');
  return flag;
}

/** The interface multicast leaves by. */
function setMulticastInterface(socket, address) {
  const { handle } = openState(socket);
  validateString(address, 'interfaceAddress');
  check(handle.setMulticastInterface(address), 'setMulticastInterface');
}

/** Joins or leaves a group: `call` is 'addMembership' or 'dropMembership'. */
function changeMembership(socket, call, group, address) {
  const { handle } = openState(socket);
  if (!group) throw new ERR_MISSING_ARGS('multicastAddress');
  check(handle[call](group, address), call, group);
}

/** The same for one source within a group. */
function changeSourceMembership(socket, call, source, group, address) {
  const { handle } = openState(socket);
  validateString(source, 'sourceAddress');
  validateString(group, 'groupAddress');
  check(handle[call](source, group, address), call, group);
}

module.exports = {
  changeMembership,
  changeSourceMembership,
  setBroadcast,
  setMulticastInterface,
  setMulticastLoopback,
  setMulticastTTL,
  setTTL,
};
